package ke.cp2.web.vacancy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import ke.cp2.application.CancellationPreview;
import ke.cp2.application.Cancelling;
import ke.cp2.application.ending.EndingVacancies;
import ke.cp2.notice.SendingNotices;
import ke.cp2.vacancy.EarlierClosing;
import ke.cp2.vacancy.FewerPosts;
import ke.cp2.vacancy.PlanningVacancies;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.series.RuleSetting;
import ke.cp2.vacancy.series.RuleWords;
import ke.cp2.web.audit.AuditTexts;
import ke.cp2.web.audit.ListedEntry;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** One vacancy as staff see it, and what can be done with it. */
@Named
@ViewScoped
public class StaffVacancyBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PlanningVacancies planning;

    @Inject private VacancyCatalogue catalogue;

    @Inject private Cancelling cancelling;

    @Inject private EndingVacancies endings;

    @Inject private SendingNotices sending;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject private AuditTexts auditTexts;

    @Inject @Param private String number;

    @Typed private String reason;
    @Typed private @Nullable LocalDateTime earlierAt;
    @Typed private @Nullable String earlierReason;
    private @Nullable EarlierClosing earlier;
    private @Nullable FewerPosts fewer;
    private @Nullable CancellationPreview cancellation;
    private VacancyDetails vacancy;
    private List<RuleSetting> rules;
    private List<ListedEntry> history;

    /** Reads the vacancy; one that the caller may not see is "not found". */
    public void load() {
        NotFound.unless(planning.view(number), this::show);
    }

    @Opens
    private void show(VacancyDetails found) {
        vacancy = found;
        rules = catalogue.rulesOf(vacancy.vacancyId());
        earlier = catalogue.earlierClosing(vacancy.vacancyId()).orElse(null);
        fewer = catalogue.fewerPosts(vacancy.vacancyId()).orElse(null);
        history = auditTexts.listed(planning.history(number));
    }

    /** Publishes it and says so. */
    public @Nullable String publish() {
        return done(() -> planning.publish(vacancy.number()), "publish.done");
    }

    /** Closes it and says so. */
    public @Nullable String close() {
        return done(() -> planning.close(vacancy.number()), "close.done");
    }

    /** Ends it and says so. */
    public @Nullable String decide() {
        return done(() -> planning.decide(vacancy.number()), "decide.done");
    }

    /** Shows whose applications would end with it. */
    public void lookCancel() {
        feedback.attempt(() -> cancellation = cancelling.preview(vacancy.number()));
    }

    /**
     * Cancels it for the given reason, as it was shown, and says so; or asks a second officer to,
     * once somebody has applied.
     */
    public @Nullable String cancel() {
        CancellationPreview shown = Objects.requireNonNull(cancellation);
        cancellation = null;
        return shown.byTwo()
                ? done(
                        () -> endings.askCancelling(vacancy.number(), reason, shown.count()),
                        "ending.asked")
                : done(
                        () -> sending.cancelVacancy(vacancy.number(), reason, shown.count()),
                        "cancel.done");
    }

    /** Asks a second officer to close it earlier than people read. */
    public @Nullable String askClosing() {
        return done(
                () -> endings.askClosing(vacancy.number(), earlierAt, earlierReason),
                "ending.asked");
    }

    /** The closing time that people read before it was moved to earlier, or null. */
    public @Nullable EarlierClosing getEarlier() {
        return earlier;
    }

    /** The posts that people read at first, when there are fewer now; null otherwise. */
    public @Nullable FewerPosts getFewer() {
        return fewer;
    }

    public @Nullable LocalDateTime getEarlierAt() {
        return earlierAt;
    }

    public void setEarlierAt(@Nullable LocalDateTime earlierAt) {
        this.earlierAt = earlierAt;
    }

    public @Nullable String getEarlierReason() {
        return earlierReason;
    }

    public void setEarlierReason(@Nullable String earlierReason) {
        this.earlierReason = earlierReason;
    }

    /** Back to this page by a redirect; a refused step shows the vacancy as it is now. */
    private @Nullable String done(Runnable step, String text) {
        if (!feedback.attempt(step)) {
            load();
            return null;
        }
        feedback.done(language.text("vacancy", text));
        return "/staff/vacancy?faces-redirect=true&number=" + vacancy.number();
    }

    /** Counts the applications that would end with it; null before somebody asked. */
    public @Nullable CancellationPreview getCancellation() {
        return cancellation;
    }

    public VacancyDetails getVacancy() {
        return vacancy;
    }

    /** Lists the rules for applicants in words. */
    public List<String> getRules() {
        return rules.stream().map(rule -> RuleWords.of(rule, language.locale())).toList();
    }

    /** Lists what was done with it and by whom. */
    public List<ListedEntry> getHistory() {
        return history;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
