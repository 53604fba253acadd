package ke.cp2.selection.proposal;

import java.io.Serializable;
import java.util.List;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.selection.LikelyApplicant;
import ke.cp2.selection.list.GenderMix;
import ke.cp2.selection.list.LateLine;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a proposal does to whom.
 *
 * @param mix the women and men who get a post
 * @param twoThirdsBroken whether departures give more than two thirds of the posts to one gender,
 *     which the score sheet does not allow
 * @param first the first of those who get a post, in the order of their places
 * @param firstReserves the first of those who come onto the reserve list
 * @param firstUnsuccessful the first of those who are refused, in the order of their places
 * @param differing everybody whose outcome is not that of the order
 * @param changed who gets a post or comes onto the reserve list, although details that count were
 *     changed since the list was made: nothing is proposed or approved so
 * @param late so many get a post or come onto the reserve list whose details that count were
 *     changed after the closing and verified since
 * @param firstLate the first of these
 * @param alike so many get a post or come onto the reserve list who may have applied in the series
 *     with another account, too
 * @param firstAlike the first of these
 * @param held so many keep their place and wait, because one officer returned their details after
 *     the closing
 * @param stamp the same as long as nothing has changed
 */
public record ProposalPreview(
        int posts,
        int successful,
        int reserve,
        int unsuccessful,
        GenderMix mix,
        boolean twoThirdsBroken,
        List<Person> first,
        List<Person> firstReserves,
        List<Person> firstUnsuccessful,
        List<Difference> differing,
        List<Person> changed,
        int late,
        List<Late> firstLate,
        int alike,
        List<Alike> firstAlike,
        int held,
        String stamp)
        implements Serializable {

    /** So many posts nobody gets. */
    public int emptyPosts() {
        return Math.max(0, posts - successful);
    }

    /** Names somebody with the place. */
    public record Person(int place, String reference, @Nullable String name)
            implements Serializable {}

    /**
     * Shows somebody whose points stand on details that were changed after the closing.
     *
     * @param lines what was changed; nothing where it is not known
     */
    public record Late(Person person, Decision outcome, List<LateLine> lines)
            implements Serializable {}

    /** Shows somebody who may have applied in the series with other accounts, too. */
    public record Alike(Person person, Decision outcome, List<LikelyApplicant> likely)
            implements Serializable {}

    /**
     * Shows somebody whose outcome is not that of the order.
     *
     * @param byOrder the outcome that the order gives
     * @param reason of the officer; null for somebody who only follows from others
     */
    public record Difference(
            Person person, Decision byOrder, Decision outcome, @Nullable String reason)
            implements Serializable {}
}
