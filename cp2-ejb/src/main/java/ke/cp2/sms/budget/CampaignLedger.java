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
import ke.cp2.platform.Settings;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.SmsBatches;

/**
 * The accounts of campaigns: what each has cost, what it may cost, and whether it may go on. The
 * use cases of campaigns and the dispatcher call it in their transactions.
 */
@Stateless
@PermitAll
@SystemUse
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CampaignLedger {

    @PersistenceContext private EntityManager entityManager;

    @Inject private SmsBatches batches;

    @Inject private Event<CampaignHeld> held;

    @Inject private Settings settings;

    @Inject private Clock clock;

    /**
     * Opens the account of a campaign, or changes its budget.
     *
     * @param budget the most that it may cost, in KES; null for no limit
     */
    public void open(String campaignKey, BigDecimal budget) {
        locked(campaignKey).limit(budget);
    }

    /** Sends nothing more of the campaign until it is let go on. */
    public void hold(String campaignKey, HoldReason reason) {
        locked(campaignKey).hold(reason);
        batches.hold(campaignKey, true);
    }

    /** Lets the campaign go on. */
    public void release(String campaignKey) {
        locked(campaignKey).letGoOn();
        batches.hold(campaignKey, false);
    }

    /** The account of the campaign as it stands. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public LedgerEntry find(String campaignKey) {
        SmsLedger ledger = entityManager.find(SmsLedger.class, campaignKey);
        return ledger == null ? LedgerEntry.NONE : ledger.entry();
    }

    /** What all campaigns of today have cost, with the budget of a day. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public LedgerEntry today() {
        LedgerEntry today = find(dayKey());
        return new LedgerEntry(
                settings.smsDayBudget().orElse(null), today.spent(), today.messages(), null);
    }

    /**
     * Enters what is about to be handed over, unless the campaign is held or a budget does not
     * allow it; then the campaign is held.
     *
     * @return whether it may be handed over
     */
    public boolean enter(String campaignKey, BigDecimal price, int count) {
        SmsLedger campaign = locked(campaignKey);
        if (campaign.holdReason() != null) {
            return false;
        }
        SmsLedger day = locked(dayKey());
        day.limit(settings.smsDayBudget().orElse(null));
        if (campaign.isExceededBy(price) || day.isExceededBy(price)) {
            HoldReason reason =
                    campaign.isExceededBy(price)
                            ? HoldReason.CAMPAIGN_BUDGET
                            : HoldReason.DAY_BUDGET;
            hold(campaignKey, reason);
            held.fire(new CampaignHeld(campaignKey, reason));
            return false;
        }
        campaign.spend(price, count);
        day.spend(price, count);
        return true;
    }

    /** Takes back what was entered for messages that the gateway refused. */
    public void takeBack(String campaignKey, BigDecimal price, int count) {
        locked(campaignKey).spend(price.negate(), -count);
        locked(dayKey()).spend(price.negate(), -count);
    }

    private String dayKey() {
        LocalDate today = Kenya.wallClock(clock.instant()).toLocalDate();
        return "day:" + today;
    }

    private SmsLedger locked(String key) {
        SmsLedger ledger = entityManager.find(SmsLedger.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (ledger == null) {
            ledger = new SmsLedger(key);
            entityManager.persist(ledger);
            entityManager.flush();
        }
        return ledger;
    }
}
