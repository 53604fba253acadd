package ke.cp2.deployment.solution;

import java.io.Serializable;

/**
 * Counts what a plan does.
 *
 * @param seats the free seats that it is about
 * @param filled how many of them somebody is sent to
 * @param taken the seats that are left out, because their people are deployed already
 * @param people who could be sent somewhere
 * @param women how many of those who are sent
 * @param oneSided centres at which more than two thirds of those sent are of one gender
 * @param breaks rules that are broken, by a check that knows nothing of the plan's making
 * @param meanMetres from the homes to the centres
 * @param points of all placements, by the terms of the series
 * @param proven whether the prices of the solver prove that no plan is better
 */
public record PlanFigures(
        int seats,
        int filled,
        int taken,
        int people,
        int women,
        int oneSided,
        int breaks,
        int meanMetres,
        int longestMetres,
        long points,
        boolean proven)
        implements Serializable {

    /** Before the plan is made. */
    public static final PlanFigures NONE = new PlanFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false);

    /** Tells how many seats nobody is left for. */
    public int free() {
        return seats - filled;
    }

    /** Tells how many people are sent nowhere. */
    public int leftOver() {
        return people - filled;
    }

    public int men() {
        return filled - women;
    }
}
