package ke.cp2.selection.list;

import java.io.Serializable;
import ke.cp2.profile.value.Gender;
import org.jspecify.annotations.Nullable;

/**
 * Counts women and men among those who get a post.
 *
 * @param unknown so many whose profile says nothing
 */
public record GenderMix(int women, int men, int unknown) implements Serializable {

    static final GenderMix NOBODY = new GenderMix(0, 0, 0);

    /** Counts one more; null for somebody whose profile says nothing. */
    GenderMix with(@Nullable Gender gender) {
        return plus(gender, 1);
    }

    /** Counts one less. */
    GenderMix without(@Nullable Gender gender) {
        return plus(gender, -1);
    }

    private GenderMix plus(@Nullable Gender gender, int one) {
        if (gender == null) {
            return new GenderMix(women, men, unknown + one);
        }
        return gender == Gender.FEMALE
                ? new GenderMix(women + one, men, unknown)
                : new GenderMix(women, men + one, unknown);
    }

    /**
     * Tells whether more than two thirds of the posts go to one gender, although the order of the
     * list gives more to the other.
     */
    public boolean breaksTwoThirds(GenderMix byOrder) {
        int fewest = RankedOrder.fewest(women + men + unknown);
        return women < Math.min(fewest, byOrder.women) || men < Math.min(fewest, byOrder.men);
    }
}
