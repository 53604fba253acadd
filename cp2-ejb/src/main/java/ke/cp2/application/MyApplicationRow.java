package ke.cp2.application;

import java.io.Serializable;
import java.time.Instant;

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
        String subCountyCode)
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
            String subCountyCode) {
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
                subCountyCode);
    }
}
