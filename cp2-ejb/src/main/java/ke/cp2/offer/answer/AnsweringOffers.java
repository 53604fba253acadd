package ke.cp2.offer.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ke.cp2.application.ApplicationReference;
import ke.cp2.offer.Offer;
import ke.cp2.offer.OfferChannel;
import ke.cp2.offer.OfferMoves;
import ke.cp2.offer.OfferPlace;
import ke.cp2.offer.OfferRow;
import ke.cp2.offer.Offers;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/** Professionals read and answer their own offers; those of others do not exist here. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class AnsweringOffers {

    @Inject private Caller caller;

    @Inject private Offers offers;

    @Inject private OfferMoves moves;

    @Inject private OfferedPosts posts;

    /** The latest offer for the caller's application with that reference. */
    public Optional<OfferedPost> latest(ApplicationReference reference) {
        return own(reference).map(posts::at);
    }

    /** All offers for the caller's application with that reference, the latest first. */
    public List<OfferRow> all(ApplicationReference reference) {
        return own(reference).map(place -> offers.ofApplication(reference)).orElseGet(List::of);
    }

    /** The caller's offers that can be answered now, the most urgent first. */
    public List<OfferedPost> waiting() {
        return offers.openOf(caller.accountId()).stream()
                .map(Offer::id)
                .map(offers::place)
                .flatMap(Optional::stream)
                .map(posts::at)
                .filter(OfferedPost::answerable)
                .toList();
    }

    /**
     * The caller accepts the post.
     *
     * @throws BusinessException when there is no such offer, or it can no longer be answered
     */
    public void accept(ApplicationReference reference) {
        moves.answer(required(reference), true, OfferChannel.PAGE, null);
    }

    /**
     * The caller declines the post.
     *
     * @throws BusinessException when the reason is missing, there is no such offer, or it can no
     *     longer be answered
     */
    public void decline(ApplicationReference reference, @Nullable String declineReason) {
        StatedReason reason =
                StatedReason.typed("declineReason", "offer.reasonMissing", declineReason);
        moves.answer(required(reference), false, OfferChannel.PAGE, reason.text());
    }

    private Optional<OfferPlace> own(ApplicationReference reference) {
        return offers.latestOf(reference)
                .filter(place -> place.accountId().equals(caller.accountId()));
    }

    private OfferPlace required(ApplicationReference reference) {
        return own(reference).orElseThrow(() -> BusinessException.of("offer.notFound"));
    }
}
