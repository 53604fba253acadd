package ke.cp2.selection.proposal;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.standing.HandDecision;
import ke.cp2.application.standing.UndoneDecision;
import ke.cp2.selection.VoidDraw;
import ke.cp2.selection.list.SetAsidePerson;
import ke.cp2.selection.list.SheetFacts;
import ke.cp2.selection.proposal.ProposalPreview.Person;
import org.jspecify.annotations.Nullable;

/**
 * Shows a proposal as an officer reads it.
 *
 * @param preview null when the reader has to do with somebody on the list, or it does not wait any
 *     more
 * @param effect what was proposed, once it does not wait any more; null as for the preview
 * @param undone the first of its decisions that do not stand any more
 * @param sheet by what the list was made that it stands on; null as for the preview
 * @param setAside so many the list sets aside because of changed details
 * @param firstAside the first of these
 * @param byHand so many outcomes one officer alone has decided on for the vacancy
 * @param firstByHand the first of these
 * @param voidDraws the draws of the vacancy that were made void, while it waits
 * @param verified the places that get something on details which the reader has verified after the
 *     closing: somebody else has to agree
 * @param stale whether it waits, but applications or posts have changed since
 * @param own whether the reader has made it
 * @param tied whether the reader has to do with somebody on the list
 * @param toldFrom when its applicants are told if it is approved now; null when at once, or it does
 *     not wait any more
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
        @Nullable Effect effect,
        List<UndoneDecision> undone,
        @Nullable SheetFacts sheet,
        int setAside,
        List<SetAsidePerson> firstAside,
        long byHand,
        List<HandDecision> firstByHand,
        List<VoidDraw> voidDraws,
        List<Integer> verified,
        boolean stale,
        boolean own,
        boolean tied,
        @Nullable Instant toldFrom,
        @Nullable Long run)
        implements Serializable {

    /**
     * Shows what was proposed: how many get which outcome, and who departs from the order.
     *
     * @param kept so many kept their places when it was agreed to, and nothing was decided there
     */
    public record Effect(List<Outcome> outcomes, List<Departed> departures, long kept)
            implements Serializable {

        /** Counts the decisions that were taken back since. */
        public long takenBack() {
            return outcomes.stream().mapToLong(Outcome::takenBack).sum();
        }
    }

    /**
     * Shows how many were proposed for an outcome, and what came of it.
     *
     * @param decided so many were decided so
     * @param takenBack of these so many were taken back since
     * @param kept so many places with that outcome were kept, and are not counted as proposed
     */
    public record Outcome(Decision decision, int proposed, long decided, long takenBack, long kept)
            implements Serializable {

        /** Tells on how many it stands. */
        public long stands() {
            return Math.max(0, decided - takenBack);
        }
    }

    /** Shows somebody who departs from the order. */
    public record Departed(Person person, Decision outcome, String reason)
            implements Serializable {}

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

    /** Lists the places whose change the reader has verified. */
    public String verifiedPlaces() {
        return verified.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Tells whether the reader may approve it. */
    public boolean isApprovable() {
        return isAnswerable()
                && !stale
                && verified.isEmpty()
                && (preview == null || preview.changed().isEmpty());
    }
}
