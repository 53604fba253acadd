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

    /** EL 5 reads getters only. */
    public String getReference() {
        return reference;
    }

    /** EL 5 reads getters only. */
    public ApplicationState getState() {
        return state;
    }

    /** EL 5 reads getters only. */
    public Instant getStateAt() {
        return stateAt;
    }

    /** EL 5 reads getters only. */
    public Instant getSubmittedAt() {
        return submittedAt;
    }

    /** EL 5 reads getters only. */
    public String getVacancyNumber() {
        return vacancyNumber;
    }

    /** EL 5 reads getters only. */
    public String getExamCode() {
        return examCode;
    }

    /** EL 5 reads getters only. */
    public int getExamYear() {
        return examYear;
    }

    /** EL 5 reads getters only. */
    public String getPositionCode() {
        return positionCode;
    }

    /** EL 5 reads getters only. */
    public String getStationName() {
        return stationName;
    }

    /** EL 5 reads getters only. */
    public String getCountyCode() {
        return countyCode;
    }

    /** EL 5 reads getters only. */
    public String getSubCountyCode() {
        return subCountyCode;
    }
}
