package ke.cp2.profile.likeness;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows an account that may be that of the same person as another one.
 *
 * @param name whole for who may read the profile, otherwise its initials; null where there is none
 * @param verifiable whether the caller may open its profile
 * @param signs what the first account has entered that is the other one's, or that both have, the
 *     strongest first; empty when nothing speaks against the first account
 * @param given what the other account has entered that is the first one's: no sign against it
 * @param claimedAt when the other account gave a number of the first one last, or null
 */
public record LikelySame(
        long accountId,
        @Nullable String name,
        @Nullable String countyCode,
        @Nullable String subCountyCode,
        boolean verifiable,
        List<LikenessSign> signs,
        List<LikenessSign> given,
        @Nullable Instant claimedAt)
        implements Serializable {

    /** Tells whether something speaks for one person with two accounts at the first of them. */
    public boolean isSuspect() {
        return !signs.isEmpty();
    }
}
