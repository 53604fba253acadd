package ke.cp2.sms.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.SmsSettings;

/** Prices messages as agreed with the operator: for estimates, and where a gateway does not say. */
@ApplicationScoped
public class SmsTariff {

    @Inject private SmsSettings settings;

    /** The price of a text of that many parts, in KES. */
    public BigDecimal price(MessageClass messageClass, int parts) {
        return settings.price(messageClass).multiply(BigDecimal.valueOf(parts));
    }
}
