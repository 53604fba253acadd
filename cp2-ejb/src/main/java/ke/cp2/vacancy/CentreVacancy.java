package ke.cp2.vacancy;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.reference.StationType;
import org.jspecify.annotations.Nullable;

/**
 * Describes a vacancy to the feature that plans vacancies for the centres of a series.
 *
 * @param stationName null when it has no name of a station
 * @param centreCode null when it has no code of a centre
 */
public record CentreVacancy(
        long id,
        String number,
        String positionCode,
        String countyCode,
        @Nullable String subCountyCode,
        StationType stationType,
        @Nullable String stationName,
        @Nullable String centreCode,
        int posts,
        Instant opensAt,
        Instant closesAt,
        VacancyState state)
        implements Serializable {

    /** Tells whether nobody but staff has seen it yet. */
    public boolean isDraft() {
        return state == VacancyState.DRAFT;
    }

    /** Tells whether it is for one station, not for all centres of its place. */
    public boolean isForOneStation() {
        return stationName != null || centreCode != null;
    }

    /** Tells whether it is a draft of the kind that {@link DraftingVacancies} writes. */
    public boolean isDraftForAllCentres() {
        return isDraft() && stationType == StationType.EXAM_CENTRE && !isForOneStation();
    }
}
