package ke.cp2.selection.proposal;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows a proposal as an officer reads it.
 *
 * @param preview null when the reader has to do with somebody on the list, or it does not wait any
 *     more
 * @param own whether the reader has made it
 * @param tied whether the reader has to do with somebody on the list
 * @param run the job that carries it out, or null
 */
public record ProposalView(
        long id,
        ProposalState state,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String answerReason,
        @Nullable ProposalPreview preview,
        boolean own,
        boolean tied,
        @Nullable Long run)
        implements Serializable {

    /** Tells whether it waits for an answer. */
    public boolean isWaiting() {
        return state == ProposalState.PROPOSED;
    }

    /** Tells whether a job is deciding on the applications. */
    public boolean isWorking() {
        return state == ProposalState.APPROVED;
    }

    /** Tells whether the reader may answer it. */
    public boolean isAnswerable() {
        return isWaiting() && !own && !tied;
    }
}
