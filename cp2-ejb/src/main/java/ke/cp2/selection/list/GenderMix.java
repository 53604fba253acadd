package ke.cp2.selection.list;

import java.io.Serializable;

/**
 * Counts women and men among those who get a post.
 *
 * @param unknown so many whose profile says nothing
 */
public record GenderMix(int women, int men, int unknown) implements Serializable {

    /**
     * Tells whether more than two thirds of the posts go to one gender, although the order of the
     * list gives more to the other.
     */
    public boolean breaksTwoThirds(GenderMix byOrder) {
        int fewest = RankedOrder.fewest(women + men + unknown);
        return women < Math.min(fewest, byOrder.women) || men < Math.min(fewest, byOrder.men);
    }
}
