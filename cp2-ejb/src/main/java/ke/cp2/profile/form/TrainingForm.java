package ke.cp2.profile.form;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.TypedText;

/** A training by the council as the person writes it. */
public class TrainingForm extends EntryForm {

    private static final long serialVersionUID = 1L;

    @NotNull(message = "{cp2.missing}")
    @Pattern(regexp = "[A-Z-]{1,10}:[0-9A-Z]{1,5}")
    private String subject;

    @NotNull(message = "{cp2.missing}")
    @Min(value = 1, message = "{cp2.profile.paper}")
    @Max(value = 9, message = "{cp2.profile.paper}")
    private Integer paper;

    @NotNull(message = "{cp2.missing}")
    private Integer year;

    /** {@code EXAM:CODE}. */
    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = Refusals.judged(TypedText.line(subject));
    }

    public Integer getPaper() {
        return paper;
    }

    public void setPaper(Integer paper) {
        this.paper = paper;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
