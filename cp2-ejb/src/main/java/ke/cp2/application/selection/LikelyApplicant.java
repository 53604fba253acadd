package ke.cp2.application.selection;

import java.io.Serializable;
import ke.cp2.profile.likeness.LikelySame;
import org.jspecify.annotations.Nullable;

/**
 * Shows an account that may be the applicant's, too.
 *
 * @param reference of its application in the same series, or null where it has none
 * @param visible whether the caller may see that application
 */
public record LikelyApplicant(LikelySame account, @Nullable String reference, boolean visible)
        implements Serializable {}
