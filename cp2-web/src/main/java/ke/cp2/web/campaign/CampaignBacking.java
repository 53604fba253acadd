package ke.cp2.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ke.cp2.audit.ListName;
import ke.cp2.campaign.CampaignEstimate;
import ke.cp2.campaign.CampaignProgress;
import ke.cp2.campaign.CampaignSample;
import ke.cp2.campaign.CampaignState;
import ke.cp2.campaign.CampaignView;
import ke.cp2.campaign.RunningCampaigns;
import ke.cp2.sms.history.MailedMessage;
import ke.cp2.sms.history.MailedMessages;
import ke.cp2.web.audit.AuditTexts;
import ke.cp2.web.audit.ListedEntry;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.Pace;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Ajax;
import org.omnifaces.util.Faces;

/** One campaign: what it says, to whom and for how much, how far it is, and what can be done. */
@Named
@ViewScoped
public class CampaignBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A page that somebody leaves open does not ask for ever: receipts may take days. */
    private static final Duration LONGEST_WATCH = Duration.ofMinutes(30);

    @Inject private RunningCampaigns campaigns;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject private AuditTexts auditTexts;

    @Inject private Clock clock;

    @Inject private MailedMessages messages;

    @Inject private ListFiles files;

    @Inject @Param private Long id;

    private CampaignView campaign;
    private CampaignSample sample;
    private @Nullable CampaignEstimate estimate;
    private @Nullable CampaignProgress progress;
    private List<ListedEntry> history;
    @Typed private String reason;
    private @Nullable BigDecimal budget;
    private boolean stopping;
    private boolean approvable;
    private @Nullable Instant leaves;
    private Instant openedAt;
    private final Pace pace = new Pace();

    static String address(long id) {
        return "/staff/campaign?faces-redirect=true&id=" + id;
    }

    /** Reads the campaign; one that does not exist is "not found". */
    public void load() {
        NotFound.unless(Optional.ofNullable(id).flatMap(campaigns::find), this::show);
    }

    @Opens
    private void show(CampaignView found) {
        openedAt = clock.instant();
        campaign = found;
        sample = campaigns.sample(id, language.text("campaign", "campaign.sampleName"));
        Instant scheduled = campaign.scheduledAt();
        Instant first = scheduled == null ? null : campaigns.leavesAt(scheduled);
        leaves = Objects.equals(first, scheduled) ? null : first;
        estimate = campaign.isChangeable() ? campaigns.estimate(id) : null;
        approvable = estimate != null && campaigns.isApprovable(id, estimate);
        budget = campaign.budget();
        history = auditTexts.listed(campaigns.history(id));
        readProgress();
    }

    /** Reads how far it is now; what can be done with it changes with its state. */
    public void refresh() {
        CampaignState before = campaign.state();
        campaign = campaigns.find(id).orElseThrow();
        readProgress();
        if (before == CampaignState.APPROVED && campaign.state() != before) {
            // It has begun by itself: the page has other parts now.
            Faces.redirect(Faces.getRequestContextPath() + "/staff/campaign?id=" + id);
        } else if (campaign.state() != before) {
            history = auditTexts.listed(campaigns.history(id));
            Ajax.update("head", "steps", "history");
        }
    }

    private void readProgress() {
        progress = campaigns.progress(id).orElse(null);
        if (progress != null) {
            pace.see(clock.instant(), progress.gone());
        }
    }

    /** Sends both texts to the caller's phone. */
    public @Nullable String test() {
        return done(() -> campaigns.test(id), "campaign.test.done");
    }

    /** Tells whether the reader may approve it. */
    public boolean isApprovable() {
        return approvable;
    }

    /** Approves it as it is shown. */
    public @Nullable String approve() {
        return done(() -> campaigns.approve(id, campaign.version()), "campaign.approve.done");
    }

    /** Starts it as it is shown. */
    public @Nullable String start() {
        return done(() -> campaigns.start(id, campaign.version()), "campaign.start.done");
    }

    /** Holds what has not left yet. */
    public @Nullable String pause() {
        return done(() -> campaigns.pause(id), "campaign.pause.done");
    }

    /** Lets it go on. */
    public @Nullable String resume() {
        return done(() -> campaigns.resume(id), "campaign.resume.done");
    }

    /** Asks before it ends early. */
    public void askStop() {
        refresh();
        stopping = true;
    }

    /** Lets it be. */
    public void cancelStop() {
        stopping = false;
    }

    /** Tells whether the end waits to be confirmed. */
    public boolean isStopping() {
        return stopping;
    }

    /** Counts the people whom it has not been sent to. */
    public long getRest() {
        if (progress == null) {
            return estimate == null ? 0 : estimate.recipients();
        }
        return Math.max(progress.total(), progress.run().candidates()) - progress.gone();
    }

    /** Ends it early, for the given reason. */
    public @Nullable String stop() {
        stopping = false;
        return done(() -> campaigns.stop(id, reason), "campaign.stop.done");
    }

    /** Gives it another budget. */
    public @Nullable String grant() {
        return done(() -> campaigns.grant(id, budget), "campaign.grant.done");
    }

    /** Back to this page by a redirect; a refused step shows the campaign as it is now. */
    private @Nullable String done(Runnable step, String text) {
        if (!feedback.attempt(step)) {
            BigDecimal typed = budget;
            load();
            budget = typed;
            return null;
        }
        feedback.done(language.text("campaign", text));
        return address(id);
    }

    /** Takes the list of its messages away as a file. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                ListFile.<MailedMessage>of(
                                ListName.MESSAGES,
                                "campaign",
                                (last, before) -> messages.next("campaign:" + id + ':', last))
                        .named(id)
                        .narrowed(new ListFilter().and("campaign", id))
                        .column("failures.number", MailedMessage::number)
                        .column("failures.name", MailedMessage::fullName)
                        .column(
                                "failures.state",
                                row -> language.text("sms", "SmsState." + row.state()))
                        .column(
                                "failures.reason",
                                row ->
                                        row.failure() == null
                                                ? null
                                                : language.text(
                                                        "sms", "SmsFailure." + row.failure()))
                        .column("failures.queued", MailedMessage::createdAt)
                        .column("failures.ended", MailedMessage::finalAt));
    }

    public CampaignView getCampaign() {
        return campaign;
    }

    /**
     * The moment at which the first message leaves of a campaign that starts outside the hours of
     * campaigns; null when it leaves at the start.
     */
    public @Nullable Instant getLeaves() {
        return leaves;
    }

    /** The texts as a reader gets them. */
    public CampaignSample getSample() {
        return sample;
    }

    /** Estimates its recipients and cost; null once it has started. */
    public @Nullable CampaignEstimate getEstimate() {
        return estimate;
    }

    /** Tells how far it is; null before it has started. */
    public @Nullable CampaignProgress getProgress() {
        return progress;
    }

    /** Lists what was done with it and by whom. */
    public List<ListedEntry> getHistory() {
        return history;
    }

    /** Tells why it is paused, stopped or failed, in words; null when it is none of these. */
    public @Nullable String getCause() {
        if (campaign.cause() == null) {
            return null;
        }
        String cause = language.text("campaign", "CampaignCause." + campaign.cause());
        return switch (campaign.cause()) {
            case OFFICER -> campaign.reason() == null ? cause : campaign.reason();
            case START_REFUSED ->
                    cause + ' ' + language.text("campaign", "refused." + campaign.reason());
            default -> cause;
        };
    }

    /** Messages a second, as seen by this page. */
    public long getRate() {
        return Math.round(pace.perSecond());
    }

    /** Gives the time when the last message leaves at this rate; null while that is not known. */
    public @Nullable Instant getEnd() {
        return campaign.isRunning() ? pace.end(clock.instant(), getRest()) : null;
    }

    /** The numbers in one sentence, for those who do not see them change. */
    public String getSentence() {
        return progress == null
                ? ""
                : language.text(
                        "campaign",
                        "campaign.live",
                        progress.total(),
                        progress.sent(),
                        progress.delivered(),
                        progress.failed());
    }

    /** Tells whether the page goes on asking for new numbers. */
    public boolean isWatching() {
        boolean moving =
                progress == null
                        ? campaign.isApproved() && campaign.scheduledAt() != null
                        : !campaign.state().isOver() || progress.isMoving();
        return moving && clock.instant().isBefore(openedAt.plus(LONGEST_WATCH));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public @Nullable BigDecimal getBudget() {
        return budget;
    }

    public void setBudget(BigDecimal budget) {
        this.budget = budget;
    }
}
