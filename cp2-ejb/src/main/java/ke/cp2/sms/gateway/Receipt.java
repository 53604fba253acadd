package ke.cp2.sms.gateway;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A gateway's last word on a message; words in between (buffered, sent on) are not receipts.
 *
 * @param gateway the gateway's name
 * @param gatewayMessageId its id of the message, in the form in which it is kept
 * @param recipient whom the message was for: the digits of a Kenyan mobile number, anything else as
 *     the gateway says; null when it does not
 * @param delivered whether the phone has it
 * @param failure why not, when it has not, otherwise null
 * @param status the gateway's own word, shortened to 60 characters, or null
 * @param quote what it repeats of the message, or null
 */
public record Receipt(
        String gateway,
        String gatewayMessageId,
        @Nullable String recipient,
        boolean delivered,
        @Nullable SmsFailure failure,
        @Nullable String status,
        @Nullable Quote quote) {

    private static final int STATUS_LENGTH = 60;

    /**
     * Facts that a receipt repeats of its message.
     *
     * @param text the beginning of the text, or all of it
     * @param submittedAt when the gateway took the message, to the minute
     * @param parts how many parts the gateway says there were
     */
    public record Quote(String text, Instant submittedAt, int parts) {

        private static final int TELLING = 10;
        private static final Duration NEAR = Duration.ofMinutes(2);

        /** Tells whether a message of one part, with that text and time, may be meant. */
        public boolean fits(String text, Instant submittedAt) {
            return parts == 1 && isBeginningOf(text) && isNear(submittedAt);
        }

        private boolean isBeginningOf(String whole) {
            String beginning = words(text);
            return beginning.length() >= TELLING
                    ? words(whole).startsWith(beginning)
                    : words(whole).equals(beginning);
        }

        private boolean isNear(Instant time) {
            return time != null && Duration.between(submittedAt, time).abs().compareTo(NEAR) <= 0;
        }

        private static String words(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }
    }

    public Receipt {
        gatewayMessageId = GatewayIds.kept(gatewayMessageId);
        recipient = recipient == null ? null : Addresses.kept(recipient);
        if (status != null && status.length() > STATUS_LENGTH) {
            status = status.substring(0, STATUS_LENGTH);
        }
    }

    /** One that repeats nothing of the message. */
    public Receipt(
            String gateway,
            String gatewayMessageId,
            @Nullable String recipient,
            boolean delivered,
            @Nullable SmsFailure failure,
            @Nullable String status) {
        this(gateway, gatewayMessageId, recipient, delivered, failure, status, null);
    }

    /** The phone has it. */
    public static Receipt delivered(String gateway, String gatewayMessageId) {
        return new Receipt(gateway, gatewayMessageId, null, true, null, null);
    }

    /** The phone did not get it. */
    public static Receipt failed(
            String gateway, String gatewayMessageId, SmsFailure failure, String status) {
        return new Receipt(gateway, gatewayMessageId, null, false, failure, status);
    }

    /** The same, of a message to that recipient. */
    public Receipt to(@Nullable String recipient) {
        return new Receipt(gateway, gatewayMessageId, recipient, delivered, failure, status, quote);
    }

    /** The same, repeating that of the message. */
    public Receipt quoting(@Nullable Quote quote) {
        return new Receipt(gateway, gatewayMessageId, recipient, delivered, failure, status, quote);
    }

    /** Without the number, so that it does not get into a log by accident. */
    @Override
    public String toString() {
        return "receipt " + gateway + " " + gatewayMessageId;
    }
}
