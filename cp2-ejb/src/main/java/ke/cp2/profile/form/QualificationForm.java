package ke.cp2.profile.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.profile.value.StudyLevel;
import org.jspecify.annotations.Nullable;

/** A qualification as the person writes it. */
public class QualificationForm extends EntryForm {

    private static final long serialVersionUID = 1L;

    @NotNull(message = "{cp2.missing}")
    private StudyLevel level;

    @NotBlank(message = "{cp2.missing}")
    @Size(max = 120, message = "{cp2.tooLong}")
    @Pattern(regexp = ProfilePattern.NO_FORMULA, message = "{cp2.profile.formula}")
    private String institution;

    @NotBlank(message = "{cp2.missing}")
    @Size(max = 120, message = "{cp2.tooLong}")
    private String courseTitle;

    @Size(max = 200, message = "{cp2.tooLong}")
    private @Nullable String specialisation;

    @NotNull(message = "{cp2.missing}")
    private LocalDate from;

    private @Nullable LocalDate to;

    @Size(max = 40, message = "{cp2.tooLong}")
    private @Nullable String grade;

    public StudyLevel getLevel() {
        return level;
    }

    public void setLevel(StudyLevel level) {
        this.level = level;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = Refusals.judged(TypedText.line(institution));
    }

    public String getCourseTitle() {
        return courseTitle;
    }

    public void setCourseTitle(String courseTitle) {
        this.courseTitle = Refusals.judged(TypedText.line(courseTitle));
    }

    public @Nullable String getSpecialisation() {
        return specialisation;
    }

    public void setSpecialisation(@Nullable String specialisation) {
        this.specialisation = TypedText.line(specialisation);
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

    public @Nullable String getGrade() {
        return grade;
    }

    public void setGrade(@Nullable String grade) {
        this.grade = TypedText.line(grade);
    }
}
