package ke.cp2.sms;

/**
 * A text that somebody sent to the short code.
 *
 * @param gateway the gateway that brought it
 * @param gatewayMessageId its id there, at most 80 characters; with the gateway's name what tells a
 *     repeated text from a new one
 * @param sender who sent it, as the gateway says
 * @param shortCode where it was sent to
 * @param text the text; what exceeds 1,000 characters is not kept
 */
public record InboundText(
        String gateway, String gatewayMessageId, String sender, String shortCode, String text) {

    private static final int NUMBER_LENGTH = 20;
    private static final int TEXT_LENGTH = 1000;

    public InboundText {
        sender = shortened(sender, NUMBER_LENGTH);
        shortCode = shortened(shortCode, NUMBER_LENGTH);
        text = shortened(text, TEXT_LENGTH);
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
