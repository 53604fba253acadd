package ke.cp2.selection.proposal;

import java.io.Serializable;
import ke.cp2.application.decision.Decision;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/** Holds a departure from the order as an officer fills it in. */
public class DepartureForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Integer place;
    private @Nullable Decision outcome;
    private @Nullable String reason;

    /** Tells whether something is filled in. */
    public boolean isTyped() {
        return place != null || outcome != null || reason != null;
    }

    public @Nullable Integer getPlace() {
        return place;
    }

    public void setPlace(@Nullable Integer place) {
        this.place = place;
    }

    public @Nullable Decision getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable Decision outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = TypedText.lines(reason);
    }
}
