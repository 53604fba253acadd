package ke.cp2.sms.budget;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import ke.cp2.platform.Kenya;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.SmsBatches;
import ke.cp2.sms.SmsSettings;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of campaigns: what each has cost, what it may cost, and whether it may go on. The
 * use cases of campaigns and the dispatcher call it in their transactions.
 */
@Stateless
@PermitAll
@SystemUse
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MailingBudget {

    @PersistenceContext private EntityManager entityManager;

    @Inject private SmsBatches batches;

    @Inject private Event<MailingHeld> held;

    @Inject private SmsSettings settings;

    @Inject private Clock clock;

    /**
     * Opens the account of a campaign, or changes its budget.
     *
     * @param budget the most that it may cost, in KES; null for no limit
     */
    public void open(String mailingKey, @Nullable BigDecimal budget) {
        locked(mailingKey).limit(budget);
    }

    /** Sends nothing more of the campaign until it is let go on. */
    public void hold(String mailingKey, HoldReason reason) {
        locked(mailingKey).hold(reason);
        batches.hold(mailingKey, true);
    }

    /** Lets the campaign go on. */
    public void release(String mailingKey) {
        locked(mailingKey).letGoOn();
        batches.hold(mailingKey, false);
    }

    /** The account of the campaign as it stands. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public MailingCost find(@Nullable String mailingKey) {
        MailingSpend ledger = entityManager.find(MailingSpend.class, mailingKey);
        return ledger == null ? MailingCost.NONE : ledger.entry();
    }

    /** Sums the cost of today's campaigns, with the budget of a day. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public MailingCost today() {
        MailingCost today = find(dayKey());
        return new MailingCost(
                settings.dayBudget().orElse(null), today.spent(), today.messages(), null);
    }

    /**
     * Enters what is about to be handed over, unless the campaign is held or a budget does not
     * allow it; then the campaign is held.
     *
     * @return whether it may be handed over
     */
    public boolean enter(String mailingKey, BigDecimal price, int count) {
        MailingSpend campaign = locked(mailingKey);
        if (campaign.holdReason() != null) {
            return false;
        }
        MailingSpend day = locked(dayKey());
        day.limit(settings.dayBudget().orElse(null));
        if (campaign.isExceededBy(price) || day.isExceededBy(price)) {
            HoldReason reason =
                    campaign.isExceededBy(price)
                            ? HoldReason.CAMPAIGN_BUDGET
                            : HoldReason.DAY_BUDGET;
            hold(mailingKey, reason);
            held.fire(new MailingHeld(mailingKey, reason));
            return false;
        }
        campaign.spend(price, count);
        day.spend(price, count);
        return true;
    }

    /** Takes back what was entered for messages that the gateway refused. */
    public void takeBack(String mailingKey, BigDecimal price, int count) {
        locked(mailingKey).spend(price.negate(), -count);
        locked(dayKey()).spend(price.negate(), -count);
    }

    private String dayKey() {
        LocalDate today = Kenya.wallClock(clock.instant()).toLocalDate();
        return "day:" + today;
    }

    private MailingSpend locked(String key) {
        MailingSpend ledger =
                entityManager.find(MailingSpend.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (ledger == null) {
            ledger = new MailingSpend(key);
            entityManager.persist(ledger);
            entityManager.flush();
        }
        return ledger;
    }
}
