package ke.cp2.vacancy;

import java.io.Serializable;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.reference.StationType;

/**
 * Selects vacancies; what is null does not matter. State and series are for staff: the public
 * search gives open vacancies only.
 */
public class VacancyFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    private String examCode;
    private String activityCode;
    private StationType stationType;
    private String positionCode;
    private String countyCode;
    private String subCountyCode;
    private Long seriesId;
    private VacancyState state;

    public String getExamCode() {
        return examCode;
    }

    public void setExamCode(String examCode) {
        this.examCode = TypedText.line(examCode);
    }

    public String getActivityCode() {
        return activityCode;
    }

    public void setActivityCode(String activityCode) {
        this.activityCode = TypedText.line(activityCode);
    }

    public StationType getStationType() {
        return stationType;
    }

    public void setStationType(StationType stationType) {
        this.stationType = stationType;
    }

    public String getPositionCode() {
        return positionCode;
    }

    public void setPositionCode(String positionCode) {
        this.positionCode = TypedText.line(positionCode);
    }

    public String getCountyCode() {
        return countyCode;
    }

    public void setCountyCode(String countyCode) {
        this.countyCode = TypedText.line(countyCode);
    }

    public String getSubCountyCode() {
        return subCountyCode;
    }

    public void setSubCountyCode(String subCountyCode) {
        this.subCountyCode = TypedText.line(subCountyCode);
    }

    public Long getSeriesId() {
        return seriesId;
    }

    public void setSeriesId(Long seriesId) {
        this.seriesId = seriesId;
    }

    public VacancyState getState() {
        return state;
    }

    public void setState(VacancyState state) {
        this.state = state;
    }
}
