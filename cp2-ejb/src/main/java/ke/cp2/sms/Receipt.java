package ke.cp2.sms;

/**
 * A gateway's last word on a message; words in between (buffered, sent on) are not receipts.
 *
 * @param gateway the gateway's name
 * @param gatewayMessageId its id of the message, at most 80 characters
 * @param recipient whom the message was for, as digits (254…), or null when the gateway does not
 *     say: by it a message is found whose id was never learnt
 * @param delivered whether the phone has it
 * @param failure why not, when it has not, otherwise null
 * @param status the gateway's own word, shortened to 60 characters, or null
 */
public record Receipt(
        String gateway,
        String gatewayMessageId,
        String recipient,
        boolean delivered,
        SmsFailure failure,
        String status) {

    private static final int STATUS_LENGTH = 60;

    public Receipt {
        if (status != null && status.length() > STATUS_LENGTH) {
            status = status.substring(0, STATUS_LENGTH);
        }
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
    public Receipt to(String recipient) {
        return new Receipt(gateway, gatewayMessageId, recipient, delivered, failure, status);
    }

    /** Without the number, so that it does not get into a log by accident. */
    @Override
    public String toString() {
        return "receipt " + gateway + " " + gatewayMessageId;
    }
}
