package ke.cp2.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.application.interest.Declared;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/** An own application with all that belongs to it; withdrawable while its window is open. */
public record MyApplication(
        String reference,
        ApplicationState state,
        @Nullable String stateReason,
        Instant submittedAt,
        VacancyDetails vacancy,
        Declared declared,
        List<HistoryLine> history,
        boolean withdrawable)
        implements Serializable {}
