package ke.cp2.profile.ranking;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.profile.review.ProfileChange;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Shows what differs in a detail that rankings look at from what stood there at a moment.
 *
 * @param change with the value at that moment, and the value since
 * @param changedAt when it was changed last
 * @param verifiedBy the officer who has verified it since, or null
 * @param verifiedAt when, or null
 */
public record LateChange(
        ProfileChange change,
        Instant changedAt,
        @Nullable AccountId verifiedBy,
        @Nullable Instant verifiedAt)
        implements Serializable {}
