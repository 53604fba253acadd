package ke.cp2.vacancy;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.reference.StationType;

/** A vacancy in a list. */
public final class VacancyRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final VacancyDetails details;

    VacancyRow(VacancyDetails details) {
        this.details = details;
    }

    public static VacancyRow of(VacancyDetails details) {
        return new VacancyRow(details);
    }

    public long getId() {
        return details.id();
    }

    public String getNumber() {
        return details.number();
    }

    public String getExamCode() {
        return details.examCode();
    }

    public int getExamYear() {
        return details.examYear();
    }

    public String getActivityCode() {
        return details.activityCode();
    }

    public StationType getStationType() {
        return details.stationType();
    }

    /** The name of the duty station, or null while it is not fixed. */
    public String getStationName() {
        return details.stationName();
    }

    public String getPositionCode() {
        return details.positionCode();
    }

    public String getCountyCode() {
        return details.countyCode();
    }

    /** Null when the vacancy is for the whole county. */
    public String getSubCountyCode() {
        return details.subCountyCode();
    }

    /** For positions of marking, otherwise null. */
    public String getSubjectCode() {
        return details.subjectCode();
    }

    public int getPosts() {
        return details.posts();
    }

    public Instant getOpensAt() {
        return details.opensAt();
    }

    public Instant getClosesAt() {
        return details.closesAt();
    }

    public VacancyState getState() {
        return details.state();
    }

    /** Published, and inside the window when the list was read. */
    public boolean isOpen() {
        return details.open();
    }
}
