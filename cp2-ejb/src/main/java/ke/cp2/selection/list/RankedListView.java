package ke.cp2.selection.list;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * Shows the ranked list of a vacancy and how it stands.
 *
 * @param ready whether the selection may begin, because the window is over
 * @param waiting so many applications wait for a decision
 * @param sheetEdition the latest score sheet for the position; 0 when none is set
 * @param list null while none was made
 * @param run the latest run of the job that makes it, or null
 * @param hidden so many applications on it the reader does not see
 * @param lotsDrawn whether there are lots now that the list does not have yet
 * @param handWaits whether a decision by hand waits for a second officer, so that no list is made
 */
public record RankedListView(
        VacancyDetails vacancy,
        boolean ready,
        long waiting,
        int sheetEdition,
        @Nullable Figures list,
        @Nullable Long run,
        boolean working,
        int hidden,
        boolean lotsDrawn,
        boolean proposed,
        boolean handWaits)
        implements Serializable {

    /**
     * Shows the figures of a list.
     *
     * @param sheet the score sheet that it was made by
     * @param setAside whom it sets aside because of changed details
     * @param firstAside the first of these
     * @param changedSince so many details that count were changed since it was made
     * @param late so many places stand on details that were changed after the closing
     * @param current whether the same applications wait, and as many posts are free
     */
    public record Figures(
            RankedListState state,
            SheetFacts sheet,
            RankedLists.SetAside setAside,
            List<SetAsidePerson> firstAside,
            int changedSince,
            int late,
            int posts,
            int reserves,
            int ranked,
            int barred,
            int tied,
            int tiedAtBorder,
            int moved,
            int lots,
            String madeBy,
            Instant madeAt,
            boolean current)
            implements Serializable {

        /** Gives the edition of the score sheet that it was made by. */
        public int edition() {
            return sheet.edition();
        }

        /** Tells how many posts nobody on the list can get. */
        public int unfilled() {
            return Math.max(0, posts - (ranked - barred));
        }

        /** Tells whether it has all its places. */
        public boolean isReady() {
            return state == RankedListState.READY;
        }
    }

    /** Tells whether an officer can have the list made, for the first time or anew. */
    public boolean isMakable() {
        return ready && waiting > 0 && sheetEdition > 0 && !working && !proposed && !handWaits;
    }

    /** Tells whether the applications can be placed by lots that have been drawn. */
    public boolean isPlaceable() {
        return lotsDrawn && list != null && list.isReady() && !working && !proposed;
    }

    /** Names what keeps an officer from proposing by the list; null when nothing does. */
    public @Nullable String obstacle() {
        if (isProposable() || proposed || working) {
            return null;
        }
        if (waiting == 0) {
            return "DECIDED";
        }
        return list != null && list.isReady() && !list.current() ? "STALE" : "OTHER";
    }

    /** Tells whether something can be proposed by the list as it is. */
    public boolean isProposable() {
        return ready
                && waiting > 0
                && list != null
                && list.isReady()
                && list.current()
                && list.tied() == 0
                && hidden == 0
                && !working
                && !proposed;
    }
}
