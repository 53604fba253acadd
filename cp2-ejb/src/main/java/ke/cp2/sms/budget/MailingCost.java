package ke.cp2.sms.budget;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a campaign, or all campaigns of a day, have cost.
 *
 * @param budget the most that it may cost, in KES; null for no limit
 * @param spent what it has cost, in KES: parts handed to the gateway, by the tariff
 * @param messages how many messages were handed to the gateway
 * @param holdReason why nothing of it is sent now, or null
 */
public record MailingCost(
        @Nullable BigDecimal budget,
        BigDecimal spent,
        long messages,
        @Nullable HoldReason holdReason)
        implements Serializable {

    /** Nothing was sent. */
    public static final MailingCost NONE = new MailingCost(null, BigDecimal.ZERO, 0, null);

    /** Tells whether nothing of it is sent now. */
    public boolean isHeld() {
        return holdReason != null;
    }
}
