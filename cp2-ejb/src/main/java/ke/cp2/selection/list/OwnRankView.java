package ke.cp2.selection.list;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Shows applicants where they stand.
 *
 * @param standing the list around the row, and how far it went
 */
public record OwnRankView(RankedRow row, Standing standing) implements Serializable {

    /**
     * Tells how far a list went.
     *
     * @param of so many were ranked
     * @param chosenTo the last place that got a post by the order; null when no proposal decided
     * @param reserveTo the last place of the reserve list by the order, or chosenTo; null as well
     */
    public record Standing(int of, @Nullable Integer chosenTo, @Nullable Integer reserveTo)
            implements Serializable {}

    /** Gives how many were ranked. */
    public int of() {
        return standing.of();
    }

    /** Gives the place at which the reserve list ended; null when there was none. */
    public @Nullable Integer reserveTo() {
        Integer chosen = standing.chosenTo();
        Integer reserve = standing.reserveTo();
        return reserve == null || reserve.equals(chosen) ? null : reserve;
    }
}
