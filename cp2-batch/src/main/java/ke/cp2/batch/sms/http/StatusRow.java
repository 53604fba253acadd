package ke.cp2.batch.sms.http;

import java.time.Duration;
import ke.cp2.sms.gateway.GatewayAnswer.Outcome;
import ke.cp2.sms.gateway.SmsFailure;
import org.jspecify.annotations.Nullable;

/**
 * Explains one status code of a provider.
 *
 * @param code the code
 * @param word the provider's word for it
 * @param outcome what it is to the message
 * @param failure why, when it refuses the message for good
 * @param pause how long the provider is left alone, when it refuses everything
 */
record StatusRow(
        int code,
        String word,
        Outcome outcome,
        @Nullable SmsFailure failure,
        @Nullable Duration pause) {

    static StatusRow accepted(int code, String word) {
        return new StatusRow(code, word, Outcome.ACCEPTED, null, null);
    }

    /** This message will never go through. */
    static StatusRow refused(int code, String word, SmsFailure failure) {
        return new StatusRow(code, word, Outcome.REFUSED, failure, null);
    }

    /** This message may go through later. */
    static StatusRow deferred(int code, String word) {
        return new StatusRow(code, word, Outcome.DEFERRED, null, null);
    }

    /** No message goes through before somebody does something, or some time has passed. */
    static StatusRow throttled(int code, String word, Duration pause) {
        return new StatusRow(code, word, Outcome.THROTTLED, null, pause);
    }

    /** It may have gone out, or go out later. */
    static StatusRow lost(int code, String word) {
        return new StatusRow(code, word, Outcome.LOST, null, null);
    }
}
