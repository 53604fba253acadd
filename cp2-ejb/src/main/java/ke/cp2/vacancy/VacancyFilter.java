package ke.cp2.vacancy;

import java.io.Serializable;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.reference.StationType;
import org.jspecify.annotations.Nullable;

/**
 * Selects vacancies; what is null does not matter. State and series are for staff: the public
 * search gives open vacancies only.
 */
public class VacancyFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String examCode;
    private @Nullable String activityCode;
    private @Nullable StationType stationType;
    private @Nullable String positionCode;
    private @Nullable String countyCode;
    private @Nullable String subCountyCode;
    private @Nullable Long seriesId;
    private @Nullable VacancyState state;

    public @Nullable String getExamCode() {
        return examCode;
    }

    public void setExamCode(@Nullable String examCode) {
        this.examCode = TypedText.line(examCode);
    }

    public @Nullable String getActivityCode() {
        return activityCode;
    }

    public void setActivityCode(@Nullable String activityCode) {
        this.activityCode = TypedText.line(activityCode);
    }

    public @Nullable StationType getStationType() {
        return stationType;
    }

    public void setStationType(@Nullable StationType stationType) {
        this.stationType = stationType;
    }

    public @Nullable String getPositionCode() {
        return positionCode;
    }

    public void setPositionCode(@Nullable String positionCode) {
        this.positionCode = TypedText.line(positionCode);
    }

    public @Nullable String getCountyCode() {
        return countyCode;
    }

    public void setCountyCode(@Nullable String countyCode) {
        this.countyCode = TypedText.line(countyCode);
    }

    public @Nullable String getSubCountyCode() {
        return subCountyCode;
    }

    public void setSubCountyCode(@Nullable String subCountyCode) {
        this.subCountyCode = TypedText.line(subCountyCode);
    }

    public @Nullable Long getSeriesId() {
        return seriesId;
    }

    public void setSeriesId(Long seriesId) {
        this.seriesId = seriesId;
    }

    public @Nullable VacancyState getState() {
        return state;
    }

    public void setState(VacancyState state) {
        this.state = state;
    }
}
