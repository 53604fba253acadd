package ke.cp2.profile.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.TypedCode;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.profile.value.CentreCode;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.SchoolLevel;
import org.jspecify.annotations.Nullable;

/** A work station as the person writes it. */
public class WorkForm extends EntryForm {

    private static final long serialVersionUID = 1L;

    @NotNull(message = "{cp2.missing}")
    private Employer employer;

    @NotBlank(message = "{cp2.missing}")
    @Size(max = 120, message = "{cp2.tooLong}")
    @Pattern(regexp = ProfilePattern.NO_FORMULA, message = "{cp2.profile.formula}")
    private String institution;

    @TypedCode(regexp = CentreCode.TYPED, message = "{cp2.profile.centreCode}")
    private @Nullable String centreCode;

    private boolean noCentre;

    private @Nullable String schoolAnswer;

    private @Nullable String matchedCentre;

    private @Nullable String listedName;

    @NotBlank(message = "{cp2.missing}")
    @Size(max = 80, message = "{cp2.tooLong}")
    private String designation;

    @Size(max = 120, message = "{cp2.tooLong}")
    private @Nullable String responsibility;

    @NotNull(message = "{cp2.missing}")
    private SchoolLevel schoolLevel;

    private List<String> subjects = new ArrayList<>();

    @NotNull(message = "{cp2.missing}")
    private String county;

    @NotNull(message = "{cp2.missing}")
    private String subCounty;

    @NotNull(message = "{cp2.missing}")
    private LocalDate from;

    private @Nullable LocalDate to;

    public Employer getEmployer() {
        return employer;
    }

    public void setEmployer(Employer employer) {
        this.employer = employer;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = Refusals.judged(TypedText.line(institution));
    }

    /** Which centre the school is, when that was asked: a code, or that it is none of them. */
    public @Nullable String getSchoolAnswer() {
        return schoolAnswer;
    }

    public void setSchoolAnswer(@Nullable String schoolAnswer) {
        this.schoolAnswer = TypedText.code(schoolAnswer);
    }

    /** The only centre that the school is like when the person has said that it is not; or null. */
    public @Nullable String getMatchedCentre() {
        return matchedCentre;
    }

    /** Keeps what the check of the school has found; nobody types it. */
    public void keepMatchedCentre(@Nullable String matchedCentre) {
        this.matchedCentre = matchedCentre;
    }

    /** The name of the centre that the person has chosen, when the school has another one. */
    public @Nullable String getListedName() {
        return listedName;
    }

    /** Keeps what the check of the school has found; nobody types it. */
    public void keepListedName(@Nullable String listedName) {
        this.listedName = listedName;
    }

    /** Tells whether the person says that the school is no examination centre. */
    public boolean isNoCentre() {
        return noCentre;
    }

    public void setNoCentre(boolean noCentre) {
        this.noCentre = noCentre;
    }

    public @Nullable String getCentreCode() {
        return centreCode;
    }

    public void setCentreCode(@Nullable String centreCode) {
        this.centreCode = TypedText.code(centreCode);
    }

    public String getDesignation() {
        return designation;
    }

    public void setDesignation(String designation) {
        this.designation = Refusals.judged(TypedText.line(designation));
    }

    public @Nullable String getResponsibility() {
        return responsibility;
    }

    public void setResponsibility(@Nullable String responsibility) {
        this.responsibility = TypedText.line(responsibility);
    }

    public SchoolLevel getSchoolLevel() {
        return schoolLevel;
    }

    public void setSchoolLevel(SchoolLevel schoolLevel) {
        this.schoolLevel = schoolLevel;
    }

    /** The subjects taught, as {@code EXAM:CODE}. */
    public List<String> getSubjects() {
        return subjects;
    }

    public void setSubjects(List<String> subjects) {
        this.subjects = subjects == null ? new ArrayList<>() : new ArrayList<>(subjects);
    }

    public String getCounty() {
        return county;
    }

    public void setCounty(String county) {
        this.county = Refusals.judged(TypedText.line(county));
    }

    public String getSubCounty() {
        return subCounty;
    }

    public void setSubCounty(String subCounty) {
        this.subCounty = Refusals.judged(TypedText.line(subCounty));
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
