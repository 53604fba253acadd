package ke.cp2.profile.likeness;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what two accounts share, as it is about the first of them: what it has entered itself, and
 * what only the other one has. Whoever types the number of somebody else puts no sign on the
 * holder.
 */
final class FoundSigns {

    private final Set<LikenessSign> own = EnumSet.noneOf(LikenessSign.class);
    private final Set<LikenessSign> ofOther = EnumSet.noneOf(LikenessSign.class);
    private @Nullable Instant claimedAt;

    /** The account has entered what is the other one's, or both have the same right to it. */
    void addOwn(LikenessSign sign) {
        own.add(sign);
    }

    /** The other account has entered what is this one's. */
    void addOfOther(LikenessSign sign) {
        ofOther.add(sign);
    }

    /** The other account gave a number of this one at that moment; the last one counts. */
    void claimed(Instant at) {
        ofOther.add(LikenessSign.CLAIM);
        claimedAt = claimedAt == null || claimedAt.isBefore(at) ? at : claimedAt;
    }

    Set<LikenessSign> own() {
        return own;
    }

    Set<LikenessSign> ofOther() {
        return ofOther;
    }

    @Nullable Instant claimedAt() {
        return claimedAt;
    }

    int count() {
        return own.size() + ofOther.size();
    }

    /** Gives the strongest sign, its own ones before those of the other account. */
    LikenessSign strongest() {
        return Stream.concat(own.stream(), ofOther.stream()).findFirst().orElseThrow();
    }
}
