package ke.cp2.centre.planning;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Says when people may apply for the vacancies of a plan, as an officer fills it in. */
public class PlanForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDateTime opensAt;
    private @Nullable LocalDateTime closesAt;

    /** An empty form. */
    public PlanForm() {
        // The officer says all of it.
    }

    public @Nullable LocalDateTime getOpensAt() {
        return opensAt;
    }

    public void setOpensAt(@Nullable LocalDateTime opensAt) {
        this.opensAt = opensAt;
    }

    public @Nullable LocalDateTime getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(@Nullable LocalDateTime closesAt) {
        this.closesAt = closesAt;
    }
}
