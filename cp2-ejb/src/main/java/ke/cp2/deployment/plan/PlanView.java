package ke.cp2.deployment.plan;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.audit.AuditRow;
import ke.cp2.centre.list.CentreChange;
import ke.cp2.centre.list.CentreChanges;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.deployment.solution.PlanFigures;
import org.jspecify.annotations.Nullable;

/**
 * Shows the plan of a sub-county, or of a second pass over a county.
 *
 * @param subCountyCode null for a second pass
 * @param places the sub-counties whose centres and people it is made from
 * @param seed draws between plans of equal points: the same seed gives the same plan
 * @param madeBy who ordered it, or changed it by hand last
 * @param madeAt null while a job has yet to make it
 * @param decidedBy null while nobody has decided on it
 * @param reason why it was refused, or null
 * @param beforeId the plan before it, or null
 * @param addedToBy the next plan in effect that gave places of the same sub-county, or null
 */
public record PlanView(
        long id,
        long seriesId,
        String countyCode,
        @Nullable String subCountyCode,
        List<String> places,
        PlanState state,
        String seed,
        long madeBy,
        @Nullable Instant madeAt,
        @Nullable Long decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Long beforeId,
        @Nullable Long addedToBy,
        PlanFigures figures)
        implements Serializable {

    public PlanView {
        places = List.copyOf(places);
    }

    /** Tells whether it is the second pass over a county. */
    public boolean isOfCounty() {
        return subCountyCode == null;
    }

    /** Gives the number that tells it from other plans of the place. */
    public String number() {
        return String.valueOf(id);
    }

    /** Gives the number of the plan that added to it, or "". */
    public String addedTo() {
        return addedToBy == null ? "" : String.valueOf(addedToBy);
    }

    /** Tells whether it waits for the second officer. */
    public boolean isProposed() {
        return state == PlanState.PROPOSED;
    }

    /**
     * Gives the state as officers read it: whoever made a plan does not refuse it but withdraws.
     */
    public String standing() {
        return state == PlanState.REFUSED && Long.valueOf(madeBy).equals(decidedBy)
                ? "WITHDRAWN"
                : state.name();
    }

    /** Tells whether there is something to see in it. */
    public boolean isMade() {
        return madeAt != null;
    }

    /**
     * Counts the plans that were worked out for the same place before one, and names the latest of
     * them: each has another seed or other people, and somebody chose among them.
     *
     * @param number of the plan among those of its place; the first one is 1
     */
    public record Turn(int number, List<Earlier> earlier) implements Serializable {

        /** So many are named. */
        static final int NAMED = 10;

        /** Tells how many more there are than those that are named. */
        public int more() {
            return number - 1 - earlier.size();
        }
    }

    /**
     * Says by which weights a plan was made.
     *
     * @param first whether no plan of the same place was approved before
     * @param changed who has changed them last since that plan, when and why, or null
     * @param ratios who has changed the staffing ratios last since that plan, or null
     */
    public record Weights(
            DeploymentTerms terms,
            boolean first,
            @Nullable AuditRow changed,
            @Nullable AuditRow ratios)
            implements Serializable {}

    /**
     * Lists what lists of centres have changed in the centres of a plan.
     *
     * @param first whether no plan of the same place was approved before: then since the centres
     *     came, otherwise since that plan
     * @param changes the newest first
     */
    public record Centres(boolean first, List<CentreChange> changes) implements Serializable {

        public Centres {
            changes = List.copyOf(changes);
        }

        /** Counts the centres, however often each has changed. */
        public int count() {
            return (int) changes.stream().map(CentreChange::code).distinct().count();
        }
    }

    /**
     * Counts what a list of centres changes under a plan in effect.
     *
     * @param planId the latest plan in effect of the sub-county
     */
    public record Touched(
            long planId, String countyCode, String subCountyCode, CentreChanges.Effect effect)
            implements Serializable {}

    /**
     * Names a plan of the same place that was worked out before.
     *
     * @param by the name of who ordered it or changed it by hand last, or null
     */
    public record Earlier(
            long id, PlanState state, String seed, @Nullable String by, @Nullable Instant madeAt)
            implements Serializable {}
}
