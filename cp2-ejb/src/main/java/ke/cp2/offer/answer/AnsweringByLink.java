package ke.cp2.offer.answer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import ke.cp2.offer.OfferChannel;
import ke.cp2.offer.OfferKeys;
import ke.cp2.offer.OfferMoves;
import ke.cp2.offer.OfferPlace;
import ke.cp2.offer.Offers;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever has the text of an offer answer it without a password. The token of the link is the
 * proof: 71 random bits, of which the database has a keyed hash only. It ends when the account
 * moves to another number.
 */
@Stateless
@PermitAll
public class AnsweringByLink {

    @Inject private Offers offers;

    @Inject private OfferKeys keys;

    @Inject private RecipientDirectory people;

    @Inject private OfferMoves moves;

    @Inject private OfferedPosts posts;

    /** The offer of a link; empty when there is none. */
    public Optional<OfferedPost> look(@Nullable String token) {
        return place(token).map(posts::at);
    }

    /** The language of the person who got a link; empty when it leads to no offer. */
    public Optional<Locale> language(@Nullable String token) {
        return place(token)
                .flatMap(place -> people.ofAccount(place.accountId()))
                .map(Recipient::language);
    }

    /**
     * Accepts the post.
     *
     * @throws BusinessException when there is no such offer, or it can no longer be answered
     */
    public void accept(@Nullable String token) {
        moves.answer(required(token), true, OfferChannel.LINK, null);
    }

    /**
     * Declines the post.
     *
     * @throws BusinessException when the reason is missing, there is no such offer, or it can no
     *     longer be answered
     */
    public void decline(@Nullable String token, @Nullable String declineReason) {
        StatedReason reason =
                StatedReason.typed("declineReason", "offer.reasonMissing", declineReason);
        moves.answer(required(token), false, OfferChannel.LINK, reason.text());
    }

    private Optional<OfferPlace> place(@Nullable String token) {
        return token == null || !OfferKeys.isToken(token)
                ? Optional.empty()
                : offers.withTokenHash(keys.hashOf(token)).filter(this::isSentToOwner);
    }

    /** Tells whether the account still has the number whose phone got the link. */
    private boolean isSentToOwner(OfferPlace place) {
        return people.ofAccount(place.accountId())
                .filter(owner -> !owner.ended())
                .filter(owner -> offers.isSentTo(place.id(), keys.hashOf(owner.mobileNumber())))
                .isPresent();
    }

    private OfferPlace required(@Nullable String token) {
        return place(token).orElseThrow(() -> BusinessException.of("offer.notFound"));
    }
}
