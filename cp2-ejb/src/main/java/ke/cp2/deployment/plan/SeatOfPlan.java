package ke.cp2.deployment.plan;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Names a seat within its plan: one of another plan is not there. */
public record SeatOfPlan(long plan, long seat) implements Serializable {

    /** The seat of an address; null when it names none. */
    public static @Nullable SeatOfPlan of(@Nullable Long plan, @Nullable Long seat) {
        return plan == null || seat == null ? null : new SeatOfPlan(plan, seat);
    }
}
