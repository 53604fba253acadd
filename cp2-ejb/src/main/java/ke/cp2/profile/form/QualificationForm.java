package ke.cp2.profile.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.profile.value.StudyLevel;

/** A qualification as the person writes it. */
public class QualificationForm extends EntryForm {

    private static final long serialVersionUID = 1L;

    @NotNull(message = "{cp2.missing}")
    private StudyLevel level;

    @NotBlank(message = "{cp2.missing}")
    @Size(max = 120, message = "{cp2.tooLong}")
    private String institution;

    @NotBlank(message = "{cp2.missing}")
    @Size(max = 120, message = "{cp2.tooLong}")
    private String courseTitle;

    @Size(max = 200, message = "{cp2.tooLong}")
    private String specialisation;

    @NotNull(message = "{cp2.missing}")
    private LocalDate from;

    private LocalDate to;

    @Size(max = 40, message = "{cp2.tooLong}")
    private String grade;

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
        this.institution = TypedText.line(institution);
    }

    public String getCourseTitle() {
        return courseTitle;
    }

    public void setCourseTitle(String courseTitle) {
        this.courseTitle = TypedText.line(courseTitle);
    }

    public String getSpecialisation() {
        return specialisation;
    }

    public void setSpecialisation(String specialisation) {
        this.specialisation = TypedText.line(specialisation);
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getGrade() {
        return grade;
    }

    public void setGrade(String grade) {
        this.grade = TypedText.line(grade);
    }
}
