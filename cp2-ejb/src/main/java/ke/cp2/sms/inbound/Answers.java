package ke.cp2.sms.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.text.SmsTemplate;
import org.jspecify.annotations.Nullable;

/** Answers to texts: in the language of the account, and not the same one again within a time. */
@ApplicationScoped
class Answers {

    @PersistenceContext private EntityManager entityManager;

    @Inject private RecipientDirectory directory;

    @Inject private SmsOutbox outbox;

    @Inject private Clock clock;

    /**
     * Answers a word by a template, when that is due.
     *
     * @return whether it was answered
     */
    boolean send(InboundWord word, SmsTemplate template, String... values) {
        Optional<Recipient> recipient =
                word.isDue()
                        ? directory.withNumber(word.sender()).filter(found -> !found.ended())
                        : Optional.empty();
        recipient.ifPresent(
                found ->
                        outbox.add(
                                NewSms.single(
                                        word.sender(),
                                        found.accountId(),
                                        template,
                                        word.languageFor(found),
                                        word.answerKey(),
                                        values)));
        return recipient.isPresent();
    }

    /** Sends a template, at most once in each period of that length. */
    void send(MobileNumber sender, SmsTemplate template, Duration period) {
        directory
                .withNumber(sender)
                .filter(recipient -> !recipient.ended())
                .ifPresent(
                        recipient ->
                                sendOnce(
                                        sender,
                                        recipient.accountId(),
                                        template,
                                        recipient.language(),
                                        period));
    }

    /** The same to a number that has no account, not even one that has ended. */
    void sendWithoutAccount(
            MobileNumber sender,
            SmsTemplate template,
            Locale language,
            Duration period,
            String... values) {
        if (directory.withNumber(sender).isEmpty()) {
            sendOnce(sender, null, template, language, period, values);
        }
    }

    /**
     * The key of the current period decides between two texts at the same moment; the message of
     * the period before says whether a whole one has passed.
     */
    private void sendOnce(
            MobileNumber sender,
            @Nullable AccountId accountId,
            SmsTemplate template,
            Locale language,
            Duration period,
            String... values) {
        Instant now = clock.instant();
        long current = now.getEpochSecond() / period.toSeconds();
        if (wasSentAfter(now.minus(period), key(sender, template, period, current - 1))) {
            return;
        }
        outbox.add(
                NewSms.single(
                        sender,
                        accountId,
                        template,
                        language,
                        key(sender, template, period, current),
                        values));
    }

    private boolean wasSentAfter(Instant time, String key) {
        return entityManager
                .createQuery(
                        "SELECT m.createdAt FROM SmsMessage m WHERE m.businessKey = :key",
                        Instant.class)
                .setParameter("key", key)
                .getResultStream()
                .anyMatch(created -> created.isAfter(time));
    }

    private static String key(
            MobileNumber sender, SmsTemplate template, Duration period, long number) {
        return "answer:" + template + ":" + sender.digits() + ":" + period + ":" + number;
    }
}
