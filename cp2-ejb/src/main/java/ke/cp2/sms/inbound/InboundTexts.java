package ke.cp2.sms.inbound;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import ke.cp2.platform.database.Flags;
import ke.cp2.platform.database.LimitTurns;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.SystemUse;
import org.jspecify.annotations.Nullable;

/**
 * Takes texts from gateways: first kept and committed, so that the gateway can be answered, then
 * handled by the {@link KeywordHandler} of the word that they begin with.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InboundTexts {

    private static final Locale KISWAHILI = Locale.forLanguageTag("sw");

    private static final Duration WORTH_HANDLING = Duration.ofHours(1);

    @PersistenceContext private EntityManager entityManager;

    @Inject @Any private Instance<KeywordHandler> handlers;

    @Inject private InboundParts parts;

    @Inject private HelpAnswer help;

    @Inject private NoAccountAnswer noAccount;

    @Inject private LimitTurns turns;

    @Inject private Event<InboundStored> stored;

    @Inject private Clock clock;

    /**
     * Keeps a text. A gateway acknowledges it after this has returned; on an exception it does not,
     * and the text comes again. One that comes twice is kept once.
     */
    @PermitAll
    public void receive(InboundText text) {
        if (isKnown(text)) {
            return;
        }
        SmsInbound inbound = new SmsInbound(text, clock.instant());
        entityManager.persist(inbound);
        stored.fire(new InboundStored(inbound.id()));
    }

    /**
     * Keeps a part of a long text, under the same rules, and the whole text once all its parts are
     * there.
     */
    @PermitAll
    public void receive(InboundPart part) {
        parts.add(part).forEach(this::receive);
    }

    /** Finds texts whose parts came through two nodes, or will never all come. */
    @SystemUse
    @PermitAll
    public void putPartsTogether() {
        parts.leftBehind().forEach(this::receive);
    }

    private boolean isKnown(InboundText text) {
        return entityManager
                .createQuery(
                        "SELECT i.id FROM SmsInbound i"
                                + " WHERE i.gateway = :gateway AND i.gatewayMessageId = :id",
                        Long.class)
                .setParameter("gateway", text.gateway())
                .setParameter("id", text.gatewayMessageId())
                .getResultStream()
                .findAny()
                .isPresent();
    }

    /**
     * Handles a text that was kept, once: the handler works in this transaction, one text of a
     * phone after the other. A text from what is no Kenyan mobile number gets no answer.
     */
    @SystemUse
    @PermitAll
    public void handle(long id) {
        SmsInbound inbound = entityManager.find(SmsInbound.class, id);
        if (inbound == null) {
            return;
        }
        turns.take("texts of " + inbound.sender().map(MobileNumber::digits).orElse(""));
        entityManager.refresh(inbound);
        if (inbound.isHandled()) {
            return;
        }
        SmsWords words = SmsWords.of(inbound.text());
        Optional<KeywordHandler> handler = handlerOf(words);
        inbound.handled(handler.map(KeywordHandler::keyword).orElse(null), clock.instant());
        Optional<MobileNumber> sender = inbound.sender();
        if (sender.isPresent()) {
            handler.ifPresentOrElse(
                    found ->
                            inbound.answered(
                                    found.handle(word(inbound, words, found, sender.get()))),
                    () -> help.answer(sender.get()));
            noAccount.answer(
                    sender.get(),
                    handler.map(found -> spoken(words, found)).orElse(Locale.ENGLISH));
        }
    }

    private InboundWord word(
            SmsInbound inbound, SmsWords words, KeywordHandler handler, MobileNumber sender) {
        Instant now = clock.instant();
        List<WordLimit.Answered> earlier =
                entityManager
                        .createQuery(
                                "SELECT i.keyword, i.handledAt, i.body FROM SmsInbound i"
                                        + " WHERE i.sender = :sender AND i.receivedAt > :since"
                                        + " AND "
                                        + Flags.isSet("i.answered")
                                        + " ORDER BY i.receivedAt DESC, i.id DESC",
                                Object[].class)
                        .setParameter("sender", sender.digits())
                        .setParameter("since", now.minus(WordLimit.MEMORY).minus(WORTH_HANDLING))
                        .getResultStream()
                        .map(
                                row ->
                                        new WordLimit.Answered(
                                                (String) row[0],
                                                handler.question(
                                                        Objects.requireNonNullElse(
                                                                (String) row[2], "")),
                                                (Instant) row[1]))
                        .toList();
        return new InboundWord(
                inbound.id(),
                sender,
                inbound.text(),
                spoken(words, handler),
                WordLimit.isDue(handler.keyword(), handler.question(inbound.text()), earlier, now));
    }

    private Optional<KeywordHandler> handlerOf(SmsWords words) {
        return handlers.stream()
                .filter(
                        handler ->
                                words.beginWith(handler.keyword())
                                        || isInKiswahili(words, handler)
                                        || (words.areBareCode() && handler.takesBareCodes()))
                .findFirst();
    }

    private static @Nullable Locale spoken(SmsWords words, KeywordHandler handler) {
        return isInKiswahili(words, handler) ? KISWAHILI : null;
    }

    private static boolean isInKiswahili(SmsWords words, KeywordHandler handler) {
        return words.beginWith(handler.kiswahili())
                || handler.meantToo().stream().anyMatch(words::beginWith);
    }

    /**
     * The texts of the same phone that came before a text and wait, oldest first: what the last one
     * says must hold in the end.
     */
    @SystemUse
    @PermitAll
    public List<Long> waitingBefore(long id) {
        return entityManager
                .createQuery(
                        "SELECT i.id FROM SmsInbound i, SmsInbound mine WHERE mine.id = :id"
                                + " AND i.sender = mine.sender AND i.handledAt IS NULL"
                                + " AND i.receivedAt > :since AND (i.receivedAt < mine.receivedAt"
                                + " OR i.receivedAt = mine.receivedAt AND i.id < mine.id)"
                                + " ORDER BY i.receivedAt, i.id",
                        Long.class)
                .setParameter("id", id)
                .setParameter("since", clock.instant().minus(WORTH_HANDLING))
                .setMaxResults(100)
                .getResultList();
    }

    /** Marks a text as handled whose handler refused it. */
    @SystemUse
    @PermitAll
    public void giveUp(long id) {
        SmsInbound inbound = entityManager.find(SmsInbound.class, id);
        if (inbound != null && !inbound.isHandled()) {
            inbound.handled(null, clock.instant());
        }
    }

    /** The texts of the last hour that nobody has handled, oldest first, at most 100. */
    @SystemUse
    @PermitAll
    public List<Long> unhandled() {
        return entityManager
                .createQuery(
                        "SELECT i.id FROM SmsInbound i WHERE i.handledAt IS NULL"
                                + " AND i.receivedAt > :since ORDER BY i.id",
                        Long.class)
                .setParameter("since", clock.instant().minus(WORTH_HANDLING))
                .setMaxResults(100)
                .getResultList();
    }
}
