package ke.cp2.sms.gateway;

import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.MessageClass;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a gateway.
 *
 * @param id of the message
 * @param fence number of the claim under which it is sent: with the id, what the gateway's answer
 *     is matched by
 * @param recipient the number
 * @param sender what the recipient sees as the sender, by class
 * @param text the text
 * @param messageClass the class, for gateways that have a route for each
 * @param mailingKey what groups the messages of its campaign or run, or null
 */
public record OutgoingSms(
        long id,
        int fence,
        MobileNumber recipient,
        String sender,
        String text,
        MessageClass messageClass,
        @Nullable String mailingKey) {

    /** Without number and text, so that neither gets into a log by accident. */
    @Override
    public String toString() {
        return "message " + id + "." + fence;
    }
}
