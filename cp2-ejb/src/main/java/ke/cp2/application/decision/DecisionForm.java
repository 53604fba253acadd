package ke.cp2.application.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/** Holds the decision of an officer, and its reason. */
public class DecisionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @NotNull(message = "{cp2.missing}")
    private Decision decision;

    @NotBlank(message = "{cp2.missing}")
    @Pattern(regexp = StatedReason.IN_WORDS, message = "{cp2.noWords}")
    @Size(max = StatedReason.LENGTH, message = "{cp2.tooLong}")
    private @Nullable String reason;

    private boolean overPosts;

    public Decision getDecision() {
        return decision;
    }

    public void setDecision(Decision decision) {
        this.decision = decision;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = TypedText.lines(reason);
    }

    /** Tells whether the officer knows and wants that there are more successful ones than posts. */
    public boolean isOverPosts() {
        return overPosts;
    }

    public void setOverPosts(boolean overPosts) {
        this.overPosts = overPosts;
    }
}
