package ke.cp2.vacancy;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Describes a vacancy to the feature that plans vacancies for the centres of a series.
 *
 * @param stationName null when it is for all centres of its place
 */
public record CentreVacancy(
        long id,
        String number,
        String positionCode,
        String countyCode,
        @Nullable String subCountyCode,
        @Nullable String stationName,
        int posts,
        Instant closesAt,
        VacancyState state)
        implements Serializable {

    /** Tells whether nobody but staff has seen it yet. */
    public boolean isDraft() {
        return state == VacancyState.DRAFT;
    }
}
