package ke.cp2.sms.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import ke.cp2.platform.Settings;
import ke.cp2.sms.MessageClass;

/**
 * What messages cost, as agreed with the operator: for estimates, and where a gateway does not say.
 */
@ApplicationScoped
public class SmsTariff {

    @Inject private Settings settings;

    /** The price of a text of that many parts, in KES. */
    public BigDecimal price(MessageClass messageClass, int parts) {
        return settings.smsPrice(messageClass.name()).multiply(BigDecimal.valueOf(parts));
    }
}
