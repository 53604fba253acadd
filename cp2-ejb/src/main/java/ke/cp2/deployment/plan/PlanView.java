package ke.cp2.deployment.plan;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.deployment.solution.PlanFigures;
import org.jspecify.annotations.Nullable;

/**
 * Shows the plan of a sub-county.
 *
 * @param seed draws between plans of equal points: the same seed gives the same plan
 * @param madeBy who ordered it, or changed it by hand last
 * @param madeAt null while a job has yet to make it
 * @param decidedBy null while nobody has decided on it
 * @param reason why it was refused, or null
 * @param beforeId the plan before it, or null
 */
public record PlanView(
        long id,
        long seriesId,
        String countyCode,
        String subCountyCode,
        PlanState state,
        String seed,
        long madeBy,
        @Nullable Instant madeAt,
        @Nullable Long decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Long beforeId,
        PlanFigures figures)
        implements Serializable {

    /** Tells whether it waits for the second officer. */
    public boolean isProposed() {
        return state == PlanState.PROPOSED;
    }

    /** Tells whether there is something to see in it. */
    public boolean isMade() {
        return madeAt != null;
    }
}
