package ke.cp2.application.selection;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A vacancy with applications that wait for a decision. */
public record VacancyToDecide(
        String number,
        String examCode,
        int examYear,
        String positionCode,
        @Nullable String stationName,
        String countyCode,
        @Nullable String subCountyCode,
        @Nullable Instant closesAt,
        long undecided)
        implements Serializable {}
