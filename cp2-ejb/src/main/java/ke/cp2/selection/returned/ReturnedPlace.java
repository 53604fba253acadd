package ke.cp2.selection.returned;

import java.time.Instant;
import ke.cp2.application.selection.RankableApplications.Bar;
import ke.cp2.profile.ProfileState;
import ke.cp2.profile.review.ReturnTerm;
import ke.cp2.security.AccountId;
import ke.cp2.selection.list.RankedList;
import org.jspecify.annotations.Nullable;

/**
 * An application on a ranked list whose details were returned after the closing.
 *
 * @param place null while the list is in the making
 * @param term how long the return keeps the place
 * @param review what was decided on the details last, and when
 */
record ReturnedPlace(
        long applicationId,
        String reference,
        AccountId accountId,
        @Nullable Integer place,
        @Nullable Bar bar,
        AccountId returnedBy,
        Instant returnedAt,
        @Nullable String words,
        @Nullable AccountId agreedBy,
        ReturnTerm term,
        ProfileState review,
        Instant reviewedAt) {

    /**
     * Tells whether nothing is decided on it by a list: nobody has verified the details since, and
     * the return did not count against the person when the list was made, or is open now.
     */
    boolean isHeldOn(RankedList list, Instant now) {
        return place != null
                && review == ProfileState.RETURNED
                && (isInOrderOf(list)
                        || ((bar == Bar.CHANGED || bar == Bar.RETURNED) && !term.isOver(now)));
    }

    /** Tells whether the list keeps it although the time to answer has passed since. */
    boolean isOverOn(RankedList list, Instant now) {
        return isHeldOn(list, now) && term.isOver(now);
    }

    private boolean isInOrderOf(RankedList list) {
        return place != null && place <= list.ranked() - list.barred();
    }
}
