package ke.cp2.centre.list;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows a list of centres: what taking it does.
 *
 * @param whole whether centres that it does not have leave the series
 * @param includeHidden whether rows that the spreadsheet hides are read
 * @param revision which preview it is; confirming names it
 * @param problem why it could not be read, for {@link ke.cp2.intake.ImportProblem#text}; or null
 */
public record CentreListView(
        long id,
        long seriesId,
        String fileName,
        CentreListState state,
        boolean whole,
        Instant uploadedAt,
        String uploadedBy,
        boolean includeHidden,
        int revision,
        @Nullable String problem,
        int added,
        int changed,
        int gone,
        int unchanged,
        int wrong)
        implements Serializable {

    public boolean isBeingRead() {
        return state == CentreListState.READING;
    }

    /** Tells whether nothing is kept of it but that it was. */
    public boolean isGivenUp() {
        return state.isGivenUp();
    }

    /** Tells whether nobody has decided on it. */
    public boolean isUndecided() {
        return state.isUndecided();
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
