package ke.cp2.account.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.sms.history.SmsProgress;
import ke.cp2.sms.history.SmsStates;

/**
 * Tells how long a code holds that went out by SMS: its time counts from when the message left, not
 * from when it was asked for, so that a gateway that was down delivers no code that is dead. As
 * long as the message waits nobody knows the code, and it holds.
 */
@Dependent
public class CodeLife {

    private final SmsStates messages;

    @Inject
    public CodeLife(SmsStates messages) {
        this.messages = messages;
    }

    /**
     * Tells whether a code still holds.
     *
     * @param issuedAt when it was made
     * @param lifetime how long it holds
     * @param messageKey the business key of the message that brings it
     */
    public boolean isLeft(Instant issuedAt, Duration lifetime, String messageKey, Instant now) {
        return now.isBefore(issuedAt.plus(lifetime))
                || messages.byBusinessKey(messageKey)
                        .filter(message -> isLeft(message, lifetime, now))
                        .isPresent();
    }

    private static boolean isLeft(SmsProgress message, Duration lifetime, Instant now) {
        return message.settledAt() == null || now.isBefore(message.settledAt().plus(lifetime));
    }
}
