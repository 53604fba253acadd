package ke.cp2.account;

import java.time.Instant;
import java.util.Optional;
import ke.cp2.account.credential.CodeLife;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.history.SmsProgress;
import ke.cp2.sms.history.SmsStates;
import ke.cp2.sms.text.SmsTemplate;

/** How codes live whose message is in a known state, without a database. */
public final class CodeLives {

    private CodeLives() {}

    /** Nobody knows of a message. */
    public static CodeLife withoutMessage() {
        return of(Optional.empty());
    }

    /** The message waits. */
    public static CodeLife waiting() {
        return of(Optional.of(progress(SmsState.PENDING, null, null)));
    }

    /** The message left at that time. */
    public static CodeLife left(Instant time) {
        return of(Optional.of(progress(SmsState.DELIVERED, time, time.plusSeconds(24 * 60 * 60))));
    }

    /** The message was given up at that time. */
    public static CodeLife givenUp(Instant time) {
        return of(Optional.of(progress(SmsState.FAILED, null, time)));
    }

    private static SmsProgress progress(SmsState state, Instant acceptedAt, Instant finalAt) {
        return new SmsProgress(
                SmsTemplate.PASSWORD_RESET,
                SmsTemplate.PASSWORD_RESET.messageClass(),
                state,
                null,
                Instant.EPOCH,
                null,
                acceptedAt,
                finalAt);
    }

    private static CodeLife of(Optional<SmsProgress> message) {
        return new CodeLife(
                new SmsStates() {
                    @Override
                    public Optional<SmsProgress> byBusinessKey(String key) {
                        return message;
                    }
                });
    }
}
