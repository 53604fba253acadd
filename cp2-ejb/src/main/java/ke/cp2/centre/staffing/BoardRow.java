package ke.cp2.centre.staffing;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.figures.PlaceFigure;

/**
 * Counts of a county, a sub-county or a position on the staffing board.
 *
 * @param code of the county, sub-county or position; "" for what is for the whole county
 * @param need so many people are needed
 * @param applied so many have applied and not withdrawn
 * @param selected so many were selected and have not declined
 * @param gap so many are still to be selected: the sum of what each position in each place lacks,
 *     since those selected for one do not fill another
 */
public record BoardRow(
        String code, long need, long applied, long selected, long accepted, long deployed, long gap)
        implements Serializable {

    private static final Set<ApplicationState> WITHDRAWN =
            EnumSet.of(ApplicationState.WITHDRAWN, ApplicationState.CANCELLED);

    private static final Set<ApplicationState> DEPLOYED =
            EnumSet.of(ApplicationState.DEPLOYED, ApplicationState.COMPLETED);

    private static final Set<ApplicationState> ACCEPTED =
            EnumSet.of(
                    ApplicationState.ACCEPTED,
                    ApplicationState.DEPLOYED,
                    ApplicationState.COMPLETED);

    private static final Set<ApplicationState> SELECTED =
            EnumSet.of(
                    ApplicationState.SUCCESSFUL,
                    ApplicationState.OFFERED,
                    ApplicationState.ACCEPTED,
                    ApplicationState.DEPLOYED,
                    ApplicationState.COMPLETED);

    private static final int WHOLE = 100;
    private static final int SHADES = 4;

    static BoardRow none(String code) {
        return new BoardRow(code, 0, 0, 0, 0, 0, 0);
    }

    BoardRow withNeed(int posts) {
        return new BoardRow(code, need + posts, applied, selected, accepted, deployed, gap);
    }

    BoardRow with(PlaceFigure figure) {
        long more = figure.applications();
        ApplicationState state = figure.state();
        return new BoardRow(
                code,
                need,
                applied + (WITHDRAWN.contains(state) ? 0 : more),
                selected + (SELECTED.contains(state) ? more : 0),
                accepted + (ACCEPTED.contains(state) ? more : 0),
                deployed + (DEPLOYED.contains(state) ? more : 0),
                gap);
    }

    /** The row of one position in one place with what it lacks. */
    BoardRow compared() {
        return new BoardRow(
                code, need, applied, selected, accepted, deployed, Math.max(0, need - selected));
    }

    /** The same counts as a row of another code. */
    BoardRow as(String other) {
        return new BoardRow(other, need, applied, selected, accepted, deployed, gap);
    }

    /** A row of these and the others together. */
    BoardRow plus(BoardRow other) {
        return new BoardRow(
                code,
                need + other.need,
                applied + other.applied,
                selected + other.selected,
                accepted + other.accepted,
                deployed + other.deployed,
                gap + other.gap);
    }

    /** Tells whether a need is known; without one nothing is missing and nothing is complete. */
    public boolean hasNeed() {
        return need > 0;
    }

    /**
     * Tells how many hundredths of the need are filled, half of one rounded up; as long as one is
     * missing not all of them. 0 without a need.
     */
    public int percent() {
        if (!hasNeed()) {
            return 0;
        }
        long rounded = (2 * WHOLE * (need - gap) + need) / (2 * need);
        return (int) (gap > 0 ? Math.min(WHOLE - 1, rounded) : rounded);
    }

    /** Tells whether something of the need is filled, but not a hundredth. */
    public boolean isUnderOnePercent() {
        return gap < need && percent() == 0;
    }

    /** Gives the shade of what is missing: 0 for all of the need, 5 for nothing. */
    public int shade() {
        if (gap >= need) {
            return 0;
        }
        return gap == 0 ? SHADES + 1 : 1 + percent() * SHADES / WHOLE;
    }
}
