package ke.cp2.centre.list;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Shows a list of centres: what taking it does.
 *
 * @param whole whether centres that it does not have leave the series
 * @param hidden rows that the spreadsheet hides
 */
public record CentreListView(
        long id,
        long seriesId,
        String fileName,
        CentreListState state,
        boolean whole,
        Instant uploadedAt,
        String uploadedBy,
        List<SheetReading> sheets,
        int added,
        int changed,
        int gone,
        int unchanged,
        int wrong,
        int hidden)
        implements Serializable {

    public CentreListView {
        sheets = List.copyOf(sheets);
    }

    /** Tells whether it waits for a decision. */
    public boolean isPreviewed() {
        return state == CentreListState.PREVIEWED;
    }

    /** Tells how many centres of the series taking it changes. */
    public int changes() {
        return added + changed + gone;
    }

    /** Tells how many of its rows were read. */
    public int total() {
        return added + changed + unchanged + wrong;
    }
}
