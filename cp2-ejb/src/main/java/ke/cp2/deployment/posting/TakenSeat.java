package ke.cp2.deployment.posting;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat that somebody has.
 *
 * @param deploymentId that gave it
 * @param appliedAt since when
 * @param planId the plan that the deployment comes from; null when officers made it by hand
 */
public record TakenSeat(
        long deploymentId,
        Instant appliedAt,
        @Nullable Long planId,
        long accountId,
        String centreCode,
        String positionCode,
        int seatNumber)
        implements Serializable {

    /** Tells whether it is the same place as another one's, which ended maybe. */
    public boolean isSamePlaceAs(TakenSeat other) {
        return centreCode.equals(other.centreCode)
                && positionCode.equals(other.positionCode)
                && seatNumber == other.seatNumber;
    }

    /** Tells whether somebody had the seat already when that plan came into effect. */
    public boolean isBefore(PlanInEffect plan) {
        return !Long.valueOf(plan.planId()).equals(planId) && appliedAt.isBefore(plan.since());
    }
}
