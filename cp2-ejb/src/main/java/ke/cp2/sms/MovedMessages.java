package ke.cp2.sms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.gateway.SmsFailure;

/**
 * Sends what waits in the outbox after an account that moves to another number. What the gateway
 * has is out of reach; a secret of it opens nothing any more.
 */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MovedMessages {

    @Inject private SmsMessages messages;

    @Inject private Clock clock;

    /**
     * Lets the messages of an account that wait for the old number go to the new one. Secrets end,
     * for whoever has the old phone may not read them, and warnings still reach that phone.
     */
    public void follow(AccountId accountId, MobileNumber from, MobileNumber to) {
        cancelSecrets(accountId);
        messages.unsentOf(accountId, from).stream()
                .filter(message -> !message.template().isWarning())
                .forEach(message -> message.redirect(to));
    }

    /** Ends the messages of an account that wait and hold a secret. */
    public void cancelSecrets(AccountId accountId) {
        messages.unansweredSecretsOf(accountId)
                .forEach(
                        message ->
                                messages.change(
                                        message,
                                        sms ->
                                                sms.failed(
                                                        SmsFailure.NUMBER_CHANGED,
                                                        null,
                                                        clock.instant())));
    }
}
