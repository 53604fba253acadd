package ke.cp2.web.vacancy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import ke.cp2.application.CancellationPreview;
import ke.cp2.application.Cancelling;
import ke.cp2.notice.SendingNotices;
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

    @Inject private SendingNotices sending;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject private AuditTexts auditTexts;

    @Inject @Param private String number;

    @Typed private String reason;
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

    /** Cancels it for the given reason, as it was shown, and says so. */
    public @Nullable String cancel() {
        long confirmed = Objects.requireNonNull(cancellation).count();
        cancellation = null;
        return done(
                () -> sending.cancelVacancy(vacancy.number(), reason, confirmed), "cancel.done");
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
