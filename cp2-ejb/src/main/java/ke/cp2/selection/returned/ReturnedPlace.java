package ke.cp2.selection.returned;

import java.time.Instant;
import ke.cp2.application.selection.RankableApplications.Bar;
import ke.cp2.profile.ProfileState;
import ke.cp2.security.AccountId;
import ke.cp2.selection.list.RankedList;
import org.jspecify.annotations.Nullable;

/**
 * An application on a ranked list whose details were returned after the closing.
 *
 * @param place null while the list is in the making
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
        @Nullable Instant agreedAt,
        ProfileState review,
        Instant reviewedAt) {

    /**
     * Tells whether it keeps its place and waits: nobody has verified the details since, and two
     * officers had not agreed to the return when the list was made.
     */
    boolean isHeldOn(RankedList list) {
        return place != null
                && review == ProfileState.RETURNED
                && (place <= list.ranked() - list.barred()
                        || (bar == Bar.CHANGED && agreedAt == null));
    }
}
