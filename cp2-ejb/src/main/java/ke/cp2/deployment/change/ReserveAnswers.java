package ke.cp2.deployment.change;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import ke.cp2.offer.OfferEnded;
import ke.cp2.offer.OfferState;

/** Gives the seat to a reserve who accepts the offer, in the same transaction. */
@Dependent
class ReserveAnswers {

    @Inject private DeploymentChanges changes;

    @Inject private ChangeMoves moves;

    void ended(@Observes OfferEnded event) {
        changes.lockedOfOffer(event.offerId())
                .ifPresent(change -> moves.answered(change, event.state() == OfferState.ACCEPTED));
    }
}
