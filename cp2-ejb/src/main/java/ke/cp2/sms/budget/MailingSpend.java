package ke.cp2.sms.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Adds up what a campaign, or all campaigns of a day, have cost, and holds what they may cost. */
@Entity
@Table(name = "SMS_LEDGER")
public class MailingSpend {

    @Id
    @Column(name = "LEDGER_KEY")
    private String key;

    private @Nullable BigDecimal budget;

    private BigDecimal spent = BigDecimal.ZERO;

    private long messages;

    @Enumerated(EnumType.STRING)
    @Column(name = "HOLD_REASON")
    private @Nullable HoldReason holdReason;

    @Version private int version;

    protected MailingSpend() {}

    MailingSpend(String key) {
        this.key = key;
    }

    void limit(@Nullable BigDecimal budget) {
        this.budget = budget;
    }

    void hold(HoldReason reason) {
        holdReason = reason;
    }

    void letGoOn() {
        holdReason = null;
    }

    @Nullable HoldReason holdReason() {
        return holdReason;
    }

    /** Tells whether the next messages, at that price, would go beyond the budget. */
    boolean isExceededBy(BigDecimal price) {
        return budget != null && spent.add(price).compareTo(budget) > 0;
    }

    /** Notes what was handed over; less than nothing when the gateway refused some of it. */
    void spend(BigDecimal price, int count) {
        spent = spent.add(price);
        messages += count;
    }

    MailingCost entry() {
        return new MailingCost(budget, spent, messages, holdReason);
    }
}
