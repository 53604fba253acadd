package ke.cp2.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import ke.cp2.account.AccountState;
import ke.cp2.account.MobileNumber;

/**
 * Answers to texts: to numbers with an account only, in the account's language, and not the same
 * one again within a time, which the business key sees to.
 */
@ApplicationScoped
class Answers {

    @PersistenceContext private EntityManager entityManager;

    @Inject private SmsOutbox outbox;

    @Inject private Clock clock;

    /** Sends a template without values, at most once in each period of that length. */
    void send(MobileNumber sender, SmsTemplate template, Duration period) {
        entityManager
                .createQuery(
                        "SELECT a.id, a.language FROM Account a"
                                + " WHERE a.mobileNumber = :number AND a.state <> :ended",
                        Object[].class)
                .setParameter("number", sender.digits())
                .setParameter("ended", AccountState.DEACTIVATED)
                .getResultStream()
                .forEach(
                        account ->
                                outbox.add(
                                        NewSms.single(
                                                sender,
                                                (Long) account[0],
                                                template,
                                                Locale.forLanguageTag((String) account[1]),
                                                key(sender, template, period))));
    }

    private String key(MobileNumber sender, SmsTemplate template, Duration period) {
        long number = clock.instant().getEpochSecond() / period.toSeconds();
        return "answer:" + template + ":" + sender.digits() + ":" + period + ":" + number;
    }
}
