package ke.cp2.selection.draw;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * Shows officers how the draws of a vacancy stand.
 *
 * @param draws the latest first
 * @param apart the values of the latest that differed
 * @param freezable whether a list can be frozen now
 * @param sheet whether a score sheet is set, without which nothing is frozen
 * @param earliestEvent from when on an event may take place, if the list were frozen now
 * @param turn what the reader has to do with the value of the event
 */
public record DrawStanding(
        VacancyDetails vacancy,
        List<DrawView> draws,
        List<ValuesApart> apart,
        boolean freezable,
        boolean sheet,
        Instant earliestEvent,
        EntryTurn turn)
        implements Serializable {

    /** The latest draw, or null. */
    public @Nullable DrawView latest() {
        return draws.isEmpty() ? null : draws.get(0);
    }

    /** Tells whether the latest draw can be made void. */
    public boolean isVoidable() {
        DrawView latest = latest();
        return latest != null && latest.state() == DrawState.FROZEN;
    }

    /** Tells whether the reader may enter the value now, or correct the own one. */
    public boolean isEnterable() {
        return turn == EntryTurn.FIRST || turn == EntryTurn.SECOND || turn == EntryTurn.OWN;
    }
}
