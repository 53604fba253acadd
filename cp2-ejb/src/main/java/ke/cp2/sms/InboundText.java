package ke.cp2.sms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import ke.cp2.account.MobileNumber;

/**
 * A text that somebody sent to the short code.
 *
 * @param gateway the gateway that brought it
 * @param gatewayMessageId its id there, at most 80 characters; with the gateway's name what tells a
 *     repeated text from a new one
 * @param sender who sent it: the digits of a Kenyan mobile number, anything else as the gateway
 *     says
 * @param shortCode where it was sent to
 * @param text the text; what exceeds 1,000 characters is not kept
 */
public record InboundText(
        String gateway, String gatewayMessageId, String sender, String shortCode, String text) {

    private static final int NUMBER_LENGTH = 20;
    private static final int TEXT_LENGTH = 1000;
    private static final int SAME_WITHIN_SECONDS = 120;

    public InboundText {
        sender =
                MobileNumber.parse(sender)
                        .map(MobileNumber::digits)
                        .orElse(shortened(sender, NUMBER_LENGTH));
        shortCode = shortened(shortCode, NUMBER_LENGTH);
        text = shortened(text, TEXT_LENGTH);
    }

    /**
     * A text to which the gateway gives no id: the same words from the same phone within two
     * minutes are the same text, brought twice.
     */
    public static InboundText withoutId(
            String gateway, String sender, String shortCode, String text, Instant now) {
        String words = sender + '\n' + shortCode + '\n' + text;
        long minutes = now.getEpochSecond() / SAME_WITHIN_SECONDS;
        String id = minutes + "-" + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
        return new InboundText(gateway, id, sender, shortCode, text);
    }

    private static String shortened(String value, int length) {
        return value == null || value.length() <= length ? value : value.substring(0, length);
    }

    /** Without number and text, so that neither gets into a log by accident. */
    @Override
    public String toString() {
        return "text " + gateway + " " + gatewayMessageId;
    }
}
