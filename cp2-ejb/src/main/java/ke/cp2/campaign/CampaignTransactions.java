package ke.cp2.campaign;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.JobRunState;
import ke.cp2.job.RunEnded;
import ke.cp2.job.RunKey;
import ke.cp2.job.RunSubject;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.budget.HoldReason;
import ke.cp2.sms.budget.MailingBudget;
import ke.cp2.sms.budget.MailingHeld;
import ke.cp2.sms.budget.MailingTraffic;
import org.jspecify.annotations.Nullable;

/**
 * The moves of campaigns that have a run: staff make them through {@link RunningCampaigns}, the
 * schedule, the end of the job and the ledger make them by themselves. Runs are launched by the
 * caller after the transaction has committed.
 */
@Stateless
@PermitAll
@SystemUse
public class CampaignTransactions {

    private static final int MOST_AT_ONCE = 20;

    @Inject private Campaigns campaigns;

    @Inject private CampaignLetters letters;

    @Inject private JobRunPlanner planner;

    @Inject private MailingBudget ledger;

    @Inject private MailingTraffic traffic;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    /**
     * Starts an approved campaign that an officer sees.
     *
     * @return the run to launch
     * @throws BusinessException when it is not approved for as many as it would reach now, when it
     *     would reach nobody, or when it would cost more than its budget
     */
    public long begin(long campaignId, int version) {
        return begin(campaigns.seen(campaignId, version));
    }

    /** Approved campaigns whose time has come. */
    public List<Long> due() {
        return campaigns.due(clock.instant(), MOST_AT_ONCE);
    }

    /**
     * Starts a campaign whose time has come; the lock lets one of several nodes do it.
     *
     * @return the run to launch; empty when it has been started
     * @throws BusinessException as {@link #begin}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public OptionalLong beginDue(long campaignId) {
        Campaign campaign = campaigns.locked(campaignId);
        return campaign.isDue(clock.instant())
                ? OptionalLong.of(begin(campaign))
                : OptionalLong.empty();
    }

    /** Notes the rule that kept a campaign from starting at its time. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refuseDue(long campaignId, String rule) {
        Campaign campaign = campaigns.locked(campaignId);
        if (campaign.isDue(clock.instant())) {
            campaign.refuseStart(rule, clock.instant());
            audit.record(AuditAction.CAMPAIGN_START_REFUSED.of(campaignId).detail(rule));
        }
    }

    private long begin(Campaign campaign) {
        campaign.requireApproved();
        CampaignEstimate estimate = letters.estimate(campaign);
        if (estimate.recipients() == 0) {
            throw BusinessException.of("campaign.nobody");
        }
        if (!campaign.isApprovedFor(estimate.recipients(), estimate.alone())) {
            throw Campaign.anotherApproves(estimate.alone());
        }
        estimate.refuseOverBudget();
        Instant now = clock.instant();
        long run = planner.plan(Job.CAMPAIGN, RunSubject.campaign(campaign.id(), campaign.name()));
        campaign.start(run, now);
        campaigns.flush();
        ledger.open(key(campaign), campaign.budget());
        audit.record(
                AuditAction.CAMPAIGN_STARTED
                        .of(campaign.id())
                        .detail(
                                estimate.recipients()
                                        + " recipients, KES "
                                        + estimate.cost().toPlainString()));
        return run;
    }

    /** Holds what has not left yet. */
    public void pause(long campaignId) {
        Campaign campaign = campaigns.locked(campaignId);
        campaign.pause(CampaignCause.OFFICER, null);
        ledger.hold(key(campaign), HoldReason.PAUSED);
        audit.record(AuditAction.CAMPAIGN_PAUSED.of(campaignId));
    }

    /** The ledger holds a campaign because money is used up; both happen or neither. */
    public void held(@Observes MailingHeld event) {
        RunKey.runOf(event.mailingKey())
                .flatMap(campaigns::ofRun)
                .map(campaigns::locked)
                .filter(campaign -> campaign.state() == CampaignState.RUNNING)
                .ifPresent(campaign -> pauseFor(event.reason(), campaign));
    }

    private void pauseFor(HoldReason reason, Campaign campaign) {
        CampaignCause cause =
                reason == HoldReason.DAY_BUDGET ? CampaignCause.DAILY_BUDGET : CampaignCause.BUDGET;
        campaign.pause(cause, null);
        audit.record(AuditAction.CAMPAIGN_PAUSED.of(campaign.id()).detail(cause.name()));
    }

    /**
     * Lets a campaign go on.
     *
     * @return the run to launch, when its job has not come to its end
     * @throws BusinessException when its budget is used up
     */
    public Optional<Long> resume(long campaignId) {
        Campaign campaign = lockedWithRun(campaignId);
        campaign.resume();
        String key = key(campaign);
        if (campaign.budget() != null
                && ledger.find(key).spent().compareTo(campaign.budget()) >= 0) {
            throw BusinessException.of("campaign.budgetUsed", campaign.budget().toPlainString());
        }
        ledger.open(key, campaign.budget());
        ledger.release(key);
        audit.record(AuditAction.CAMPAIGN_RESUMED.of(campaignId));
        return campaign.runId() != null && planner.lock(campaign.runId()).isResumable()
                ? Optional.of(planner.again(campaign.runId()))
                : Optional.empty();
    }

    /** Ends a campaign early; what has not left stays where it is until it goes on. */
    public void stop(long campaignId, StatedReason reason) {
        Campaign campaign = lockedWithRun(campaignId);
        campaign.stop(reason.text(), clock.instant());
        if (campaign.runId() != null) {
            ledger.hold(key(campaign), HoldReason.PAUSED);
            if (!planner.lock(campaign.runId()).isOver()) {
                planner.stop(campaign.runId());
            }
        }
        audit.record(AuditAction.CAMPAIGN_STOPPED.of(campaignId).because(reason));
    }

    /** The job of a campaign has broken off: what is queued waits until somebody has looked. */
    public void runEnded(@Observes RunEnded event) {
        if (event.state() == JobRunState.FAILED) {
            campaigns
                    .ofRun(event.runId())
                    .map(campaigns::locked)
                    .filter(campaign -> campaign.state().canBecome(CampaignState.FAILED))
                    .ifPresent(campaign -> failed(campaign, event.reason()));
        }
    }

    private void failed(Campaign campaign, @Nullable String reason) {
        campaign.fail(reason, clock.instant());
        ledger.hold(key(campaign), HoldReason.PAUSED);
        audit.record(AuditAction.CAMPAIGN_FAILED.of(campaign.id()).detail(reason));
    }

    /** Finishes the campaigns whose messages have all left. */
    public void finishDone() {
        campaigns.queued(MOST_AT_ONCE).stream()
                .filter(campaign -> !traffic.isLeaving(key(campaign)))
                .map(campaign -> campaigns.locked(campaign.id()))
                .filter(campaign -> campaign.state().canBecome(CampaignState.FINISHED))
                .forEach(
                        campaign -> {
                            campaign.finish(clock.instant());
                            audit.record(AuditAction.CAMPAIGN_FINISHED.of(campaign.id()));
                        });
    }

    /** The run first: that is the order in which a run's end locks the two. */
    private Campaign lockedWithRun(long campaignId) {
        campaigns.find(campaignId).map(Campaign::runId).ifPresent(planner::lock);
        return campaigns.locked(campaignId);
    }

    private static String key(Campaign campaign) {
        return RunKey.of(Objects.requireNonNull(campaign.runId()));
    }
}
