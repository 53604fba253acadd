package ke.cp2.campaign;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditHistory;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditRow;
import ke.cp2.audit.AuditTrail;
import ke.cp2.job.JobLauncher;
import ke.cp2.job.RunKey;
import ke.cp2.job.RunningJobs;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.SmsSettings;
import ke.cp2.sms.budget.MailingBudget;
import ke.cp2.sms.budget.MailingCounts;
import ke.cp2.sms.budget.MailingHours;
import ke.cp2.sms.history.FailedMessages;
import ke.cp2.sms.history.SmsStates;
import ke.cp2.sms.text.SmsTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Lets council officers write, approve, start, pause and stop campaigns. Whoever changes one says
 * which version he saw, so that nobody approves or starts what somebody else has just rewritten.
 * Starting has no transaction of its own: see {@link RunningJobs}.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class RunningCampaigns {

    /** The name of a reader counts as at most so many characters. */
    public static final int LONGEST_NAME = CampaignText.LONGEST_NAME;

    @Inject private Campaigns campaigns;

    @Inject private CampaignLetters letters;

    @Inject private CampaignAudience audience;

    @Inject private CampaignTransactions steps;

    @Inject private JobLauncher launcher;

    @Inject private RunningJobs jobs;

    @Inject private MailingBudget ledger;

    @Inject private SmsSettings smsSettings;

    @Inject private FailedMessages failed;

    @Inject private SmsStates sms;

    @Inject private SmsOutbox outbox;

    @Inject private ReferenceData reference;

    @Inject private AuditTrail audit;

    @Inject private AuditHistory history;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /**
     * The campaigns, of one state unless null, the newest first. Sorts by {@code name}, {@code
     * state}, {@code startedAt}.
     */
    public Page<CampaignRow> list(@Nullable CampaignState state, @NotNull PageRequest page) {
        return rows(campaigns.list(state, null, page));
    }

    /** The same, without those that the caller has planned or changed last. */
    public Page<CampaignRow> ofOthers(@Nullable CampaignState state, @NotNull PageRequest page) {
        return rows(campaigns.list(state, caller.accountId(), page));
    }

    private Page<CampaignRow> rows(Page<CampaignView> found) {
        Map<String, MailingCounts> counts = sms.counts(keys(found));
        return found.map(
                view ->
                        new CampaignRow(
                                view,
                                view.run()
                                        .map(RunKey::of)
                                        .map(counts::get)
                                        .orElse(MailingCounts.NONE)));
    }

    private static List<String> keys(Page<CampaignView> found) {
        return found.rows().stream()
                .map(CampaignView::run)
                .flatMap(Optional::stream)
                .map(RunKey::of)
                .toList();
    }

    /** The campaign with that id; empty when there is none. */
    public Optional<CampaignView> find(long id) {
        return campaigns.view(id);
    }

    /** The campaign as a form to edit; empty when there is none that can change. */
    public Optional<CampaignForm> form(long id) {
        return campaigns.find(id).filter(Campaign::isChangeable).map(CampaignForm::new);
    }

    /**
     * Plans a campaign.
     *
     * @return its id
     * @throws BusinessException when something is missing or does not fit
     */
    public long create(@NotNull CampaignForm form) {
        CampaignTerms terms = checked(form.terms());
        Campaign campaign = Campaign.planned(terms, caller.accountId(), clock.instant());
        campaigns.add(campaign);
        audit.record(AuditAction.CAMPAIGN_CREATED.of(campaign.id()).detail(campaign.name()));
        return campaign.id();
    }

    /**
     * Changes a campaign that has not started. It needs a new approval then.
     *
     * @throws BusinessException when something is missing or does not fit, or when somebody else
     *     has changed it since the form was read
     */
    public void edit(long id, @NotNull CampaignForm form) {
        Campaign campaign = campaigns.seen(id, form.getVersion());
        CampaignTerms before = campaign.terms();
        CampaignTerms terms = checked(form.terms());
        campaign.change(terms, caller.accountId(), clock.instant());
        campaigns.flush();
        audit.record(AuditAction.CAMPAIGN_CHANGED.of(id).detail(terms.differenceFrom(before)));
    }

    private CampaignTerms checked(CampaignTerms terms) {
        Audience to = terms.audience();
        new Refusals()
                .check(() -> letters.check(terms))
                .when(
                        to.positionCode() != null
                                && reference.activityOf(to.positionCode()) == null,
                        "position",
                        "campaign.positionUnknown")
                .when(
                        to.subCountyCode() != null
                                && !reference.isIn(to.subCountyCode(), to.countyCode()),
                        "subCounty",
                        "campaign.subCountyElsewhere")
                .when(
                        terms.scheduledAt() != null
                                && terms.scheduledAt().isBefore(clock.instant()),
                        "scheduledAt",
                        "campaign.scheduledInThePast")
                .raise();
        return terms;
    }

    /** The moment at which the first message of a campaign leaves that starts at that time. */
    public Instant leavesAt(@NotNull Instant start) {
        return MailingHours.parse(smsSettings.campaignHours()).next(start);
    }

    /** Estimates recipients and cost if the campaign started now; counts in the database. */
    public CampaignEstimate estimate(long id) {
        return letters.estimate(existing(id));
    }

    /** The texts as somebody of that name would read them. */
    public CampaignSample sample(long id, String name) {
        CampaignLetters.Letters texts = letters.of(existing(id));
        return new CampaignSample(
                texts.in("en", name),
                texts.in("sw", name),
                texts.english().parts(),
                texts.kiswahili().parts());
    }

    /** Sends both texts to the caller's own phone, at any hour. */
    public void test(long id) {
        CampaignLetters.Letters texts = letters.of(existing(id));
        CampaignRecipient self = audience.one(caller.accountId());
        String key = "campaign-test:" + id + ':' + UUID.randomUUID() + ':';
        audit.record(AuditAction.CAMPAIGN_TESTED.of(id));
        for (String language : List.of("en", "sw")) {
            outbox.add(
                    NewSms.single(
                            self.mobileNumber(),
                            self.accountId(),
                            SmsTemplate.CAMPAIGN_TEST,
                            Locale.forLanguageTag(language),
                            key + language,
                            texts.in(language, self.fullName())));
        }
    }

    /**
     * Lets the campaign start; counts its recipients and keeps the number.
     *
     * @throws BusinessException when it would reach nobody or cost more than its budget, when the
     *     caller has written it and another is needed, or when somebody has changed it since
     */
    public void approve(long id, int version) {
        Campaign campaign = campaigns.seen(id, version);
        CampaignEstimate estimate = letters.estimate(campaign);
        estimate.refuseOverBudget();
        campaign.approve(
                caller.accountId(), estimate.recipients(), estimate.alone(), clock.instant());
        campaigns.flush();
        audit.record(
                AuditAction.CAMPAIGN_APPROVED.of(id).detail(estimate.recipients() + " recipients"));
    }

    /** Tells whether the caller may approve a campaign that its estimate says that of. */
    public boolean isApprovable(long id, @NotNull CampaignEstimate estimate) {
        return campaigns
                .find(id)
                .filter(campaign -> campaign.isApprovableBy(caller.accountId(), estimate))
                .isPresent();
    }

    /**
     * Starts an approved campaign now.
     *
     * @throws BusinessException see {@link CampaignTransactions#begin}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void start(long id, int version) {
        launcher.launch(steps.begin(id, version));
    }

    /** Holds what has not left yet. */
    public void pause(long id) {
        steps.pause(id);
    }

    /**
     * Lets a paused, stopped or failed campaign go on.
     *
     * @throws BusinessException when its budget is used up
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void resume(long id) {
        steps.resume(id).ifPresent(launcher::launch);
    }

    /**
     * Ends a campaign early.
     *
     * @param reason at most 500 characters, kept in the audit trail
     * @throws BusinessException when the reason is missing
     */
    public void stop(long id, String reason) {
        steps.stop(id, StatedReason.typed("reason", "campaign.reasonMissing", reason));
    }

    /**
     * Gives a campaign that has started another budget; null for none. It does not go on by that.
     *
     * @throws BusinessException when it is out of range, or the campaign is finished
     */
    public void grant(long id, @Nullable BigDecimal budget) {
        Campaign campaign = campaigns.locked(id);
        BigDecimal before = campaign.budget();
        campaign.grant(budget);
        if (campaign.runId() != null) {
            ledger.open(RunKey.of(campaign.runId()), campaign.budget());
        }
        audit.record(
                AuditAction.CAMPAIGN_BUDGET.of(id).detail(before + " -> " + campaign.budget()));
    }

    /** Tells how far a campaign that has started is; empty before. */
    public Optional<CampaignProgress> progress(long id) {
        return campaigns.view(id).flatMap(CampaignView::run).map(this::progressOf);
    }

    private CampaignProgress progressOf(long runId) {
        String key = RunKey.of(runId);
        return new CampaignProgress(
                jobs.row(runId).orElseThrow(),
                sms.states(key),
                failed.reasons(key),
                ledger.find(key).spent());
    }

    /** Lists what was done with the campaign and by whom, the newest first. */
    public List<AuditRow> history(long id) {
        return history.of(AuditKind.CAMPAIGN, id);
    }

    private Campaign existing(long id) {
        return campaigns.find(id).orElseThrow(() -> BusinessException.of("campaign.noCampaign"));
    }
}
