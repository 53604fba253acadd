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
 */
public record BoardRow(
        String code, long need, long applied, long selected, long accepted, long deployed)
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
        return new BoardRow(code, 0, 0, 0, 0, 0);
    }

    BoardRow withNeed(int posts) {
        return new BoardRow(code, need + posts, applied, selected, accepted, deployed);
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
                deployed + (DEPLOYED.contains(state) ? more : 0));
    }

    /** A row of these and the others together. */
    BoardRow plus(BoardRow other) {
        return new BoardRow(
                code,
                need + other.need,
                applied + other.applied,
                selected + other.selected,
                accepted + other.accepted,
                deployed + other.deployed);
    }

    /** Tells how many are still to be selected. */
    public long gap() {
        return Math.max(0, need - selected);
    }

    /** Tells how many hundredths of the need are selected, at most a hundred. */
    public int percent() {
        return need == 0 ? WHOLE : (int) Math.min(WHOLE, selected * WHOLE / need);
    }

    /** Gives the shade of the row: 0 when nobody is selected, 5 when nobody is missing. */
    public int shade() {
        if (gap() == 0) {
            return SHADES + 1;
        }
        return selected == 0 ? 0 : 1 + percent() * SHADES / (WHOLE + 1);
    }
}
