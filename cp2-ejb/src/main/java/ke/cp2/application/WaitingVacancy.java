package ke.cp2.application;

import java.io.Serializable;
import java.time.Instant;

/** A vacancy with applications that wait for a decision. */
public record WaitingVacancy(
        String number,
        String examCode,
        int examYear,
        String positionCode,
        String stationName,
        String countyCode,
        String subCountyCode,
        Instant closesAt,
        long undecided)
        implements Serializable {

    /** EL 5 reads getters only. */
    public String getNumber() {
        return number;
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

    /** EL 5 reads getters only. */
    public Instant getClosesAt() {
        return closesAt;
    }

    /** EL 5 reads getters only. */
    public long getUndecided() {
        return undecided;
    }
}
