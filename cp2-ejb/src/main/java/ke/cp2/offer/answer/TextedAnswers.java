package ke.cp2.offer.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ke.cp2.offer.Offer;
import ke.cp2.offer.OfferChannel;
import ke.cp2.offer.OfferLetters;
import ke.cp2.offer.OfferMoves;
import ke.cp2.offer.OfferState;
import ke.cp2.offer.Offers;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Settings;
import ke.cp2.platform.Texts;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.inbound.InboundWord;
import ke.cp2.sms.text.SmsTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Answers offers by text. Only the number of the account answers its offers; each text gets an SMS
 * in words, within a limit of its own: who corrects a code must not wait for a minute.
 */
@ApplicationScoped
class TextedAnswers {

    @PersistenceContext private EntityManager entityManager;

    @Inject private RecipientDirectory people;

    @Inject private Offers offers;

    @Inject private OfferMoves moves;

    @Inject private OfferLetters letters;

    @Inject private Settings settings;

    @Inject private SmsOutbox outbox;

    @Inject private Clock clock;

    /**
     * Takes the answer that a phone has texted.
     *
     * @return whether it was answered by an SMS
     */
    boolean take(InboundWord word, TextedWish wish) {
        Optional<Recipient> sender =
                people.withNumber(word.sender())
                        .filter(found -> found.professional() && !found.ended());
        return sender.isPresent() && take(word, sender.get(), wish);
    }

    private boolean take(InboundWord word, Recipient sender, TextedWish wish) {
        Instant now = clock.instant();
        OfferTries tries = tries(sender, now);
        if (tries.isShut(now)) {
            return false;
        }
        TextedAnswer answer = TextedAnswer.of(word.text());
        List<Offer> open = offers.openOf(sender.accountId());
        Offer meant = meant(open, answer.code());
        boolean sure = answer.isEnoughTo(wish);
        if (meant != null && sure) {
            String refusal =
                    refusal(
                            meant,
                            wish == TextedWish.ACCEPT,
                            answer.reason(),
                            word.languageFor(sender));
            if (OfferMoves.OWN_CENTRE.equals(refusal)) {
                send(
                        word,
                        sender,
                        SmsTemplate.OFFER_OWN_CENTRE,
                        meant.code(),
                        settings.supportPhone());
            }
            if (refusal == null || OfferMoves.OWN_CENTRE.equals(refusal)) {
                return true;
            }
        }
        tries.count(now);
        if (meant != null && !sure && meant.deadline().isAfter(now) && !tries.isOver()) {
            send(word, sender, SmsTemplate.OFFER_SURE, meant.code());
        } else {
            refuse(word, sender, wish, tries, answer.code(), open);
        }
        return true;
    }

    private static @Nullable Offer meant(List<Offer> open, @Nullable String code) {
        if (code == null) {
            return open.size() == 1 ? open.get(0) : null;
        }
        return open.stream().filter(offer -> offer.code().equals(code)).findFirst().orElse(null);
    }

    /** Answers the offer unless that is refused: says by which key, or null. */
    private @Nullable String refusal(
            Offer meant, boolean accepts, @Nullable String reason, Locale language) {
        try {
            moves.answer(
                    offers.place(meant.id()).orElseThrow(),
                    accepts,
                    OfferChannel.SMS,
                    reason,
                    language);
            return null;
        } catch (BusinessException e) {
            // Refused before anything was changed; what it is now is told.
            return e.key();
        }
    }

    private void refuse(
            InboundWord word,
            Recipient sender,
            TextedWish wish,
            OfferTries tries,
            @Nullable String code,
            List<Offer> open) {
        Locale language = word.languageFor(sender);
        if (tries.isOver()) {
            send(word, sender, SmsTemplate.OFFER_TRIES, letters.page());
        } else if (code == null && open.size() > 1) {
            send(word, sender, SmsTemplate.OFFER_WHICH, String.valueOf(open.size()));
        } else {
            Offer known = known(sender, code, open);
            if (known == null) {
                tellUnknown(word, sender, code);
            } else if (known.state() == OfferState.OPEN || known.state() == OfferState.EXPIRED) {
                send(
                        word,
                        sender,
                        SmsTemplate.OFFER_LATE,
                        OfferLetters.day(known.deadline(), language),
                        letters.page());
            } else if (known.state() == OfferState.ACCEPTED && wish == TextedWish.DECLINE) {
                send(
                        word,
                        sender,
                        SmsTemplate.OFFER_HELD,
                        offers.place(known.id()).orElseThrow().reference(),
                        Texts.of(language, "platform.cannotCome", settings.supportPhone()));
            } else {
                send(
                        word,
                        sender,
                        SmsTemplate.OFFER_ANSWERED,
                        offers.place(known.id()).orElseThrow().reference(),
                        Texts.of(language, "offer.sms." + known.state()));
            }
        }
    }

    private void tellUnknown(InboundWord word, Recipient sender, @Nullable String code) {
        if (code == null) {
            send(word, sender, SmsTemplate.OFFER_NONE, letters.page());
        } else {
            send(word, sender, SmsTemplate.OFFER_UNKNOWN, code, letters.page());
        }
    }

    /** The offer with that code, open or not; the latest one for a text without a code. */
    private @Nullable Offer known(Recipient sender, @Nullable String code, List<Offer> open) {
        Offer meant = meant(open, code);
        return meant != null
                ? meant
                : offers.endedOf(sender.accountId()).stream()
                        .filter(offer -> code == null || offer.code().equals(code))
                        .findFirst()
                        .orElse(null);
    }

    private void send(InboundWord word, Recipient sender, SmsTemplate template, String... values) {
        outbox.add(
                NewSms.single(
                        word.sender(),
                        sender.accountId(),
                        template,
                        word.languageFor(sender),
                        word.answerKey(),
                        values));
    }

    /** The texts of a phone are handled one after the other, so nobody else adds it. */
    private OfferTries tries(Recipient sender, Instant now) {
        OfferTries tries = entityManager.find(OfferTries.class, sender.accountId().value());
        if (tries == null) {
            tries = new OfferTries(sender.accountId(), now);
            entityManager.persist(tries);
        }
        return tries;
    }
}
