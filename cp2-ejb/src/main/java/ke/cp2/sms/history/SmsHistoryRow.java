package ke.cp2.sms.history;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.text.SmsTemplate;
import org.jspecify.annotations.Nullable;

/**
 * One message as its recipient and staff read it. The text of a message that held a secret is never
 * in it.
 *
 * @param number where it went, or is to go
 * @param gateway who carried it last, or null
 * @param gatewayStatus the gateway's own word, or null
 * @param attempts how often it was handed to a gateway
 * @param unknowns how often the gateway's answer was lost; above 0 it may have come twice
 * @param secret whether it held a password, a code or a link
 * @param text null when it held a secret, or was kept long enough
 */
public record SmsHistoryRow(
        long id,
        String number,
        SmsTemplate template,
        MessageClass messageClass,
        SmsState state,
        @Nullable SmsFailure failure,
        @Nullable String gateway,
        @Nullable String gatewayStatus,
        int attempts,
        int unknowns,
        boolean secret,
        @Nullable String text,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant unknownAt,
        @Nullable Instant finalAt)
        implements Serializable {

    public SmsHistoryRow {
        text = secret ? null : text;
    }

    /** Gives the key of the advice beyond its state; null when that says it all. */
    public @Nullable String advice() {
        if (failure != null) {
            return failure.name();
        }
        return switch (state) {
            case PENDING -> attempts > 0 ? "AGAIN" : "WAITING_" + messageClass;
            case ACCEPTED -> "ON_ITS_WAY";
            case UNKNOWN -> "UNKNOWN";
            default -> null;
        };
    }

    /** Tells what a secret text held: {@code PASSWORD}, {@code CODE} or {@code LINK}. */
    public String secretKind() {
        return switch (template) {
            case NUMBER_CODE -> "CODE";
            case POST_OFFERED -> "LINK";
            default -> "PASSWORD";
        };
    }

    /** Keeps the text out of logs. */
    @Override
    public String toString() {
        return "message " + id + ' ' + state;
    }
}
