package ke.cp2.profile.likeness;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows an account that may be that of the same person as another one.
 *
 * @param name whole for who may read the profile, otherwise its initials; null where there is none
 * @param verifiable whether the caller may open its profile
 * @param signs why, the strongest first
 */
public record LikelySame(
        long accountId,
        @Nullable String name,
        @Nullable String countyCode,
        @Nullable String subCountyCode,
        boolean verifiable,
        List<LikenessSign> signs)
        implements Serializable {}
