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
