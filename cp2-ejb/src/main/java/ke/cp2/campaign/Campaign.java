package ke.cp2.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import ke.cp2.application.ApplicationState;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.profile.ProfileState;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A text that the council sends to many people, from the first draft to the last message. Above a
 * number of recipients two people are needed for it: one who approves it has neither planned it nor
 * written it last. What is written after the approval needs a new one.
 */
@Entity
@Table(name = "CAMPAIGN")
public class Campaign {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CAMPAIGN_SEQ")
    @SequenceGenerator(name = "CAMPAIGN_SEQ")
    private Long id;

    private String name;

    @Column(name = "TEXT_EN")
    private String english;

    @Column(name = "TEXT_SW")
    private String kiswahili;

    @Column(name = "SERIES_ID")
    private @Nullable Long seriesId;

    @Column(name = "POSITION_CODE")
    private @Nullable String positionCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "APPLICATION_STATE")
    private @Nullable ApplicationState applicationState;

    @Column(name = "COUNTY_CODE")
    private @Nullable String countyCode;

    @Column(name = "SUB_COUNTY_CODE")
    private @Nullable String subCountyCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "PROFILE_STATE")
    private @Nullable ProfileState profileState;

    @Column(name = "SCHEDULED_AT")
    private @Nullable Instant scheduledAt;

    private @Nullable BigDecimal budget;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE_CAUSE")
    private @Nullable CampaignCause cause;

    private @Nullable String reason;

    @Column(name = "CREATED_BY")
    private long createdBy;

    @Column(name = "CREATED_AT")
    private Instant createdAt;

    @Column(name = "CHANGED_BY")
    private long changedBy;

    @Column(name = "CHANGED_AT")
    private Instant changedAt;

    @Column(name = "APPROVED_BY")
    private @Nullable Long approvedBy;

    @Column(name = "APPROVED_AT")
    private @Nullable Instant approvedAt;

    @Column(name = "APPROVED_COUNT")
    private @Nullable Long approvedCount;

    @Column(name = "STARTED_AT")
    private @Nullable Instant startedAt;

    @Column(name = "FINISHED_AT")
    private @Nullable Instant finishedAt;

    @Column(name = "RUN_ID")
    private @Nullable Long runId;

    @Version private int version;

    protected Campaign() {}

    /** A new campaign by that author. */
    public static Campaign planned(CampaignTerms terms, AccountId author, Instant now) {
        Campaign campaign = new Campaign();
        campaign.state = CampaignState.PLANNED;
        campaign.createdBy = author.value();
        campaign.createdAt = now;
        campaign.take(terms, author, now);
        return campaign;
    }

    /**
     * Takes other terms; its author stays who planned it. An approval is worth nothing any more.
     *
     * @throws BusinessException when it has started
     */
    void change(CampaignTerms terms, AccountId editor, Instant now) {
        if (!isChangeable()) {
            throw BusinessException.of("campaign.unchangeable");
        }
        if (state != CampaignState.PLANNED) {
            become(CampaignState.PLANNED);
        }
        approvedBy = null;
        approvedAt = null;
        approvedCount = null;
        finishedAt = null;
        take(terms, editor, now);
    }

    /** Tells whether its terms can change: nothing of it has been queued yet. */
    boolean isChangeable() {
        return runId == null;
    }

    /**
     * Lets it start.
     *
     * @param recipients how many it goes to now
     * @param alone above that many, who wrote it does not approve it
     * @throws BusinessException when nobody would get it, or the approver has written it and
     *     another is needed
     */
    public void approve(AccountId approver, long recipients, int alone, Instant now) {
        if (recipients == 0) {
            throw BusinessException.of("campaign.nobody");
        }
        if (recipients > alone && isWrittenBy(approver)) {
            throw anotherApproves(alone);
        }
        become(CampaignState.APPROVED);
        approvedBy = approver.value();
        approvedAt = now;
        approvedCount = recipients;
    }

    /**
     * Tells whether the approval still covers it: one of who wrote it does not, once the audience
     * has grown above the number.
     */
    boolean isApprovedFor(long recipients, int alone) {
        return approvedBy != null
                && (recipients <= alone || !isWrittenBy(AccountId.of(approvedBy)));
    }

    /** The refusal of an approval by who wrote it. */
    static BusinessException anotherApproves(int alone) {
        return alone == 0
                ? BusinessException.of("campaign.anotherApprovesContacts")
                : BusinessException.of("campaign.anotherApproves", alone);
    }

    /** Its author, and who changed it last: what they wrote somebody else reads first. */
    /**
     * Tells whether that officer may approve it: who wrote it only as far as that one goes alone.
     */
    boolean isApprovableBy(AccountId officer, CampaignEstimate estimate) {
        return state == CampaignState.PLANNED
                && estimate.recipients() > 0
                && !estimate.isOverBudget()
                && (!estimate.isSecondPersonNeeded() || !isWrittenBy(officer));
    }

    private boolean isWrittenBy(AccountId account) {
        return account.value() == createdBy || account.value() == changedBy;
    }

    /** Tells whether it is approved and its time has come. */
    boolean isDue(Instant now) {
        return state == CampaignState.APPROVED && scheduledAt != null && !scheduledAt.isAfter(now);
    }

    /**
     * Refuses to start what nobody has approved.
     *
     * @throws BusinessException when it is not approved, or has started before
     */
    void requireApproved() {
        if (state != CampaignState.APPROVED) {
            throw BusinessException.of("campaign.moveRefused." + state);
        }
    }

    /** Its run begins to queue the messages. */
    void start(long runId, Instant now) {
        requireApproved();
        become(CampaignState.RUNNING);
        this.runId = runId;
        startedAt = now;
    }

    /** It could not start at its time. */
    void refuseStart(String why, Instant now) {
        over(CampaignState.FAILED, CampaignCause.START_REFUSED, why, now);
    }

    /** Holds what has not left yet. */
    void pause(CampaignCause cause, @Nullable String why) {
        become(CampaignState.PAUSED);
        this.cause = cause;
        reason = StatedReason.of(why).kept();
    }

    /**
     * Goes on after a pause, a stop or a failure.
     *
     * @throws BusinessException when it never started: then it is planned again
     */
    void resume() {
        if (runId == null) {
            throw BusinessException.of("campaign.stateRefused");
        }
        become(CampaignState.RUNNING);
        finishedAt = null;
    }

    /** Ends it early. */
    void stop(String why, Instant now) {
        over(CampaignState.STOPPED, CampaignCause.OFFICER, why, now);
    }

    /** The job that queues its messages broke off. */
    void fail(@Nullable String why, Instant now) {
        over(CampaignState.FAILED, CampaignCause.JOB, why, now);
    }

    /** All its messages have left. */
    void finish(Instant now) {
        over(CampaignState.FINISHED, null, null, now);
    }

    /** Gives it another budget while it runs or waits; null for none. */
    void grant(@Nullable BigDecimal budget) {
        if (state == CampaignState.FINISHED) {
            throw BusinessException.of("campaign.unchangeable");
        }
        this.budget = CampaignTerms.checked(budget);
    }

    private void over(
            CampaignState end, @Nullable CampaignCause cause, @Nullable String why, Instant now) {
        become(end);
        finishedAt = now;
        this.cause = cause;
        reason = StatedReason.of(why).kept();
    }

    private void become(CampaignState next) {
        if (!state.canBecome(next)) {
            throw BusinessException.of("campaign.moveRefused." + state);
        }
        state = next;
        cause = null;
        reason = null;
    }

    private void take(CampaignTerms terms, AccountId editor, Instant now) {
        name = terms.name();
        english = terms.english();
        kiswahili = terms.kiswahili();
        seriesId = terms.audience().seriesId();
        positionCode = terms.audience().positionCode();
        applicationState = terms.audience().applicationState();
        countyCode = terms.audience().countyCode();
        subCountyCode = terms.audience().subCountyCode();
        profileState = terms.audience().profileState();
        scheduledAt = terms.scheduledAt();
        budget = terms.budget();
        changedBy = editor.value();
        changedAt = now;
    }

    public Long id() {
        return id;
    }

    CampaignTerms terms() {
        return new CampaignTerms(name, english, kiswahili, audience(), scheduledAt, budget);
    }

    Audience audience() {
        return new Audience(
                seriesId, positionCode, applicationState, countyCode, subCountyCode, profileState);
    }

    String name() {
        return name;
    }

    CampaignText english() {
        return CampaignText.stored(english);
    }

    CampaignText kiswahili() {
        return CampaignText.stored(kiswahili);
    }

    @Nullable BigDecimal budget() {
        return budget;
    }

    CampaignState state() {
        return state;
    }

    @Nullable CampaignCause cause() {
        return cause;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable Instant scheduledAt() {
        return scheduledAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Long approvedCount() {
        return approvedCount;
    }

    @Nullable Instant approvedAt() {
        return approvedAt;
    }

    @Nullable Instant startedAt() {
        return startedAt;
    }

    @Nullable Instant finishedAt() {
        return finishedAt;
    }

    /** The run that queues its messages, or null before the start. */
    @Nullable Long runId() {
        return runId;
    }

    /** Gives the time when its terms were changed last, or null. */
    @Nullable Instant changedAt() {
        return changedAt.equals(createdAt) ? null : changedAt;
    }

    public int version() {
        return version;
    }
}
