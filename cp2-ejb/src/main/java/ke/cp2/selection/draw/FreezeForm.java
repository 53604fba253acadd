package ke.cp2.selection.draw;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDateTime;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/** Holds the event that a draw is to wait for, as an officer types it. */
public class FreezeForm implements Serializable {

    static final int LENGTH = 200;

    private static final long serialVersionUID = 1L;

    @NotBlank(message = "{cp2.missing}")
    @Size(max = LENGTH, message = "{cp2.tooLong}")
    private @Nullable String event;

    @NotBlank(message = "{cp2.missing}")
    @Size(max = LENGTH, message = "{cp2.tooLong}")
    private @Nullable String valueForm;

    @NotNull(message = "{cp2.missing}")
    private ValueForm.Kind valueKind;

    @NotNull(message = "{cp2.missing}")
    private Integer valueCount;

    @NotNull(message = "{cp2.missing}")
    private LocalDateTime eventAt;

    private @Nullable String why;

    /** Named so that everybody finds it. */
    public @Nullable String getEvent() {
        return event;
    }

    public void setEvent(@Nullable String event) {
        this.event = TypedText.line(event);
    }

    /** The kind of its value. */
    public ValueForm.Kind getValueKind() {
        return valueKind;
    }

    public void setValueKind(ValueForm.Kind valueKind) {
        this.valueKind = valueKind;
    }

    /** The number of dice, numbers or hexadecimal digits that its value has. */
    public Integer getValueCount() {
        return valueCount;
    }

    public void setValueCount(Integer valueCount) {
        this.valueCount = valueCount;
    }

    /** The order in which the parts of its value will be written. */
    public @Nullable String getValueForm() {
        return valueForm;
    }

    public void setValueForm(@Nullable String valueForm) {
        this.valueForm = TypedText.line(valueForm);
    }

    /** The time by which it has taken place, in Kenya. */
    public LocalDateTime getEventAt() {
        return eventAt;
    }

    public void setEventAt(LocalDateTime eventAt) {
        this.eventAt = eventAt;
    }

    /** The reason of another draw; null for the first. */
    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = TypedText.lines(why);
    }
}
