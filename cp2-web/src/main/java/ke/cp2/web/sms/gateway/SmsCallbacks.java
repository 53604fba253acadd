package ke.cp2.web.sms.gateway;

import java.util.Map;
import java.util.Optional;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.inbound.InboundText;

/**
 * Reads how one provider of messages tells of receipts and inbound texts. Implementations are CDI
 * beans; a provider is added by adding one.
 */
interface SmsCallbacks {

    /** The transport's name, as in the configuration. */
    String provider();

    /** The type of its calls: a form or JSON. */
    String contentType();

    /**
     * The receipt in a call; empty when the call is not the last word on a message.
     *
     * @param fields of the form or the JSON object
     * @throws IllegalArgumentException when the call is not complete
     */
    Optional<Receipt> receipt(Map<String, String> fields);

    /**
     * The text in a call.
     *
     * @throws IllegalArgumentException when the call is not complete
     */
    InboundText inbound(Map<String, String> fields);
}
