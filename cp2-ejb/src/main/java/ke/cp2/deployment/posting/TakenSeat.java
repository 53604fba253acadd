package ke.cp2.deployment.posting;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A seat that somebody has.
 *
 * @param deploymentId that gave it
 * @param planId the plan that the deployment comes from; null when officers made it by hand
 */
public record TakenSeat(
        long deploymentId,
        @Nullable Long planId,
        long accountId,
        String centreCode,
        String positionCode,
        int seatNumber)
        implements Serializable {}
