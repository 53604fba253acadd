package ke.cp2.application.byhand;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.standing.HandApproval;
import org.jspecify.annotations.Nullable;

/**
 * Shows an outcome that was given without a ranked list: by whom, why, and what a second officer
 * said to it.
 *
 * @param approval null when no second officer is needed
 * @param by the name of the officer who decided
 * @param answeredBy the name of the second officer, or null
 * @param answer why it was refused, or null
 * @param refusal the key of the text why the reader cannot approve it now; null when the reader can
 * @param refusable whether the reader can refuse it
 * @param count on how many applications it stands
 * @param unmet how many of them did not meet a rule
 * @param unverified the details of how many nobody has verified
 * @param people the first of them, those of whom there is something to say at the top
 */
public record HandOutcomeView(
        long id,
        Decision decision,
        @Nullable HandApproval approval,
        String by,
        Instant at,
        @Nullable String reason,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        @Nullable String refusal,
        boolean refusable,
        long count,
        long unmet,
        long unverified,
        List<HandPerson> people)
        implements Serializable {

    /** Tells whether it waits for a second officer. */
    public boolean isWaiting() {
        return approval == HandApproval.WAITING;
    }

    /** Tells how many of them met all rules. */
    public long met() {
        return count - unmet;
    }

    /** Tells how many more there are than those that are named. */
    public long more() {
        return Math.max(0, count - people.size());
    }
}
