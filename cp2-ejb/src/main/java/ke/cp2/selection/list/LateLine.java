package ke.cp2.selection.list;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.profile.review.ProfileChange;
import org.jspecify.annotations.Nullable;

/**
 * Shows a detail that was changed after the closing of the vacancy.
 *
 * @param change with the value at the closing, and the value that the points are given for
 * @param verifiedBy the name of the officer who has verified it, or null
 * @param verifiedAt when, or null
 */
public record LateLine(
        ProfileChange change,
        Instant changedAt,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt)
        implements Serializable {}
