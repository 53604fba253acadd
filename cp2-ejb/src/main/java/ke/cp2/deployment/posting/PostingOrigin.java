package ke.cp2.deployment.posting;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells who has sent a person to a centre.
 *
 * @param planId the plan by which it was done; null when a change did it
 * @param orderedBy who ordered the plan, or null
 * @param orderedAt when, or null
 * @param madeBy who asked for it at last: of a plan that was changed by hand, who changed it
 * @param approvedBy the second officer
 */
public record PostingOrigin(
        long deploymentId,
        @Nullable Long planId,
        @Nullable String orderedBy,
        @Nullable Instant orderedAt,
        @Nullable String madeBy,
        @Nullable String approvedBy,
        Instant approvedAt)
        implements Serializable {}
