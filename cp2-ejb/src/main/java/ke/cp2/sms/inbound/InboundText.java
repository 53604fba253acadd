package ke.cp2.sms.inbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.sms.gateway.Addresses;
import ke.cp2.sms.gateway.GatewayIds;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody sent to the short code.
 *
 * @param gateway the gateway that brought it
 * @param gatewayMessageId its id there, in the form in which it is kept; with the gateway's name
 *     what tells a repeated text from a new one
 * @param sender who sent it: the digits of a Kenyan mobile number, anything else as the gateway
 *     says, a dash when it does not
 * @param shortCode where it was sent to, a dash when the gateway does not say
 * @param text the text; what exceeds 1,000 characters is not kept
 */
public record InboundText(
        String gateway,
        String gatewayMessageId,
        String sender,
        String shortCode,
        @Nullable String text) {

    private static final int TEXT_LENGTH = 1000;
    private static final int SAME_WITHIN_SECONDS = 120;

    public InboundText {
        gatewayMessageId = GatewayIds.kept(gatewayMessageId);
        sender = Addresses.kept(sender);
        shortCode = Addresses.kept(shortCode);
        text = shortened(TypedText.lines(text), TEXT_LENGTH);
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

    private static @Nullable String shortened(@Nullable String value, int length) {
        return value == null || value.length() <= length ? value : value.substring(0, length);
    }

    /** Without number and text, so that neither gets into a log by accident. */
    @Override
    public String toString() {
        return "text " + gateway + " " + gatewayMessageId;
    }
}
