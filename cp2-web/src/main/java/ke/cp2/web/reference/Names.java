package ke.cp2.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.reference.Choice;
import ke.cp2.reference.ReferenceData;
import ke.cp2.reference.StationType;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The council's lists and the names behind its codes, in the reader's language: {@code
 * #{names.position(row.positionCode)}}. Costs no query.
 */
@Named
@RequestScoped
public class Names {

    @Inject private ReferenceData reference;

    @Inject private Language language;

    public List<Choice> getExams() {
        return reference.exams();
    }

    public List<Choice> getActivities() {
        return reference.activities(language.locale());
    }

    public List<Choice> getCounties() {
        return reference.counties();
    }

    /** The positions of an activity; all for null. */
    public List<Choice> positions(@Nullable String activityCode) {
        return reference.positions(activityCode, language.locale());
    }

    /** The kinds of duty stations of an activity; all for null. */
    public List<StationType> stationTypes(@Nullable String activityCode) {
        return reference.stationTypes(activityCode);
    }

    /** The sub-counties of a county; none for null. */
    public List<Choice> subCounties(@Nullable String countyCode) {
        return reference.subCounties(countyCode);
    }

    /** The subjects of an examination; none for null. */
    public List<Choice> subjects(String examCode) {
        return examCode == null ? List.of() : reference.subjects(examCode);
    }

    public String exam(String code) {
        return reference.examName(code);
    }

    public String activity(String code) {
        return reference.activityName(code, language.locale());
    }

    public String position(String code) {
        return reference.positionName(code, language.locale());
    }

    public String county(String code) {
        return reference.countyName(code);
    }

    public String subCounty(String code) {
        return reference.subCountyName(code);
    }

    /** The name of a subject of an examination. */
    public String subject(String examCode, String code) {
        return reference.subjectName(examCode, code);
    }

    /** Sub-county and county, or the county alone: {@code Thika Town, Kiambu}. */
    public String place(String countyCode, @Nullable String subCountyCode) {
        return subCountyCode == null
                ? county(countyCode)
                : subCounty(subCountyCode) + ", " + county(countyCode);
    }
}
