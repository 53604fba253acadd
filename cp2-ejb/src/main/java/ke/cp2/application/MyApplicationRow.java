package ke.cp2.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import ke.cp2.application.eligibility.OwnCentre;
import ke.cp2.profile.ProfileFacts.Station;
import ke.cp2.profile.value.Place;
import org.jspecify.annotations.Nullable;

/** An own application in a list. Open tells whether the vacancy still takes applications. */
public record MyApplicationRow(
        String reference,
        ApplicationState state,
        Instant stateAt,
        Instant submittedAt,
        String vacancyNumber,
        String examCode,
        int examYear,
        String positionCode,
        String stationName,
        String countyCode,
        String subCountyCode,
        @Nullable String centreCode,
        LocalDate examStartsOn)
        implements Serializable {

    /**
     * From the database: a decision that may still be taken back is not the applicant's yet.
     *
     * @param before the state before the decision
     * @param settlesAt until when the decision may be taken back, or null
     */
    public MyApplicationRow(
            String reference,
            ApplicationState state,
            ApplicationState before,
            Instant settlesAt,
            Instant stateAt,
            Instant submittedAt,
            String vacancyNumber,
            String examCode,
            int examYear,
            String positionCode,
            String stationName,
            String countyCode,
            String subCountyCode,
            @Nullable String centreCode,
            LocalDate examStartsOn) {
        this(
                reference,
                settlesAt == null ? state : before,
                settlesAt == null ? stateAt : submittedAt,
                submittedAt,
                vacancyNumber,
                examCode,
                examYear,
                positionCode,
                stationName,
                countyCode,
                subCountyCode,
                centreCode,
                examStartsOn);
    }

    /**
     * Tells whether it still runs for a centre that is the own school by now, where nobody is sent.
     *
     * @param stations where the applicant works or worked
     */
    public boolean isAtOwn(Collection<Station> stations) {
        return state.isRunning()
                && OwnCentre.of(
                                centreCode,
                                stationName,
                                new Place(countyCode, subCountyCode),
                                examStartsOn,
                                stations)
                        .isPresent();
    }
}
