package ke.cp2.web.application.decision;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.decision.Deciding;
import ke.cp2.application.decision.DecidingInBulk;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.decision.DecisionForm;
import ke.cp2.application.decision.DecisionPreview;
import ke.cp2.application.decision.DecisionResults;
import ke.cp2.application.decision.DecisionSettings;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.application.selection.Selecting;
import ke.cp2.web.application.ApplicantQuery;
import ke.cp2.web.application.ApplicantsBacking;
import ke.cp2.web.application.ApplicationWords;
import ke.cp2.web.application.ChosenApplications;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * {@code /staff/decide?vacancy=}: on whom, what and how many posts remain, first to choose the
 * decision, then to confirm it. The address means one application ({@code reference}), those that
 * are ticked ({@code chosen}) or all that a filter lets through.
 */
@Named
@ViewScoped
public class DecideBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ApplicantQuery query;

    @Inject private ChosenApplications choice;

    @Inject private Selecting selecting;

    @Inject private Deciding deciding;

    @Inject private DecidingInBulk jobs;

    @Inject private DecisionResults results;

    @Inject private DecisionSettings settings;

    @Inject private DecisionNotes decisionNotes;

    @Inject private Feedback feedback;

    @Inject private ApplicationWords words;

    private final DecisionForm form = new DecisionForm();
    private ApplicantFilter filter;
    private @Nullable DecisionPreview preview;
    private @Nullable Map<Verdict, String> reasons;
    private boolean confirming;
    private boolean seen;
    private List<Decision> choices = List.of();

    @PostConstruct
    void load() {
        filter = query.filter();
        seen =
                query.isUnderstood()
                        && selecting.selection(filter.getVacancyNumber()).isPresent()
                        && isOfTheVacancy();
        if (seen && !(query.isChosen() && filter.getReferences().isEmpty())) {
            read();
        }
    }

    /** Tells whether the one application that may be meant is one of the vacancy. */
    private boolean isOfTheVacancy() {
        return !query.isOne()
                || ApplicationReference.parse(filter.getReferences().iterator().next())
                        .flatMap(selecting::file)
                        .filter(file -> file.vacancy().number().equals(filter.getVacancyNumber()))
                        .isPresent();
    }

    /**
     * Answers "not found" for what the reader may not see or is not there; nothing ticked is no
     * page.
     */
    public @Nullable String check() {
        NotFound.unless(seen);
        return seen && preview == null
                ? ApplicantsBacking.redirected(choice.place(filter.getVacancyNumber()))
                : null;
    }

    private void show(DecisionPreview shown) {
        preview = shown;
        reasons =
                words.reasons(
                        shown.firstUnmet().stream().flatMap(row -> row.unmet().stream()).toList(),
                        false);
    }

    private void read() {
        feedback.attempt(() -> show(deciding.preview(filter, null)));
        choices = deciding.choices(filter.getVacancyNumber()).open();
    }

    /** Shows what is to be confirmed. */
    public void proceed() {
        confirming = feedback.attempt(() -> show(deciding.check(filter, form)));
        if (!confirming) {
            read();
        }
    }

    /** Goes back to the choice of the decision. */
    public void change() {
        confirming = false;
        read();
    }

    /** Decides exactly what was shown. */
    public @Nullable String decide() {
        DecisionPreview shown = preview;
        if (!confirming || shown == null) {
            return null;
        }
        if (shown.isLarge()) {
            long[] act = new long[1];
            return feedback.attempt(() -> act[0] = jobs.start(filter, form, shown))
                    ? DecidedBacking.address(act[0])
                    : refused();
        }
        return feedback.attempt(() -> say(deciding.decide(filter, form, shown)))
                ? done()
                : refused();
    }

    private void say(long act) {
        results.of(act).ifPresent(decisionNotes::say);
    }

    private @Nullable String refused() {
        change();
        return null;
    }

    private String done() {
        if (query.isOne()) {
            return "/staff/application?faces-redirect=true&reference="
                    + filter.getReferences().iterator().next();
        }
        if (query.isChosen()) {
            choice.clear(filter.getVacancyNumber());
        }
        return ApplicantsBacking.redirected(
                choice.place(filter.getVacancyNumber()).replace("&chosen=true", ""));
    }

    /** Gives the page that the reader came from. */
    public String getBack() {
        return query.isOne()
                ? "/staff/application?reference=" + filter.getReferences().iterator().next()
                : choice.place(filter.getVacancyNumber());
    }

    public ApplicantFilter getFilter() {
        return filter;
    }

    public DecisionForm getForm() {
        return form;
    }

    public @Nullable DecisionPreview getPreview() {
        return preview;
    }

    /** Tells why rules were not met, in words. */
    public @Nullable Map<Verdict, String> getReasons() {
        return reasons;
    }

    /** Tells whether the decision stands and waits to be confirmed. */
    public boolean isConfirming() {
        return confirming;
    }

    /** Tells whether single applications are meant, not a list. */
    public boolean isSingle() {
        return !filter.getReferences().isEmpty();
    }

    /** The one application that is meant, or null. */
    public @Nullable String getReference() {
        return query.isOne() ? filter.getReferences().iterator().next() : null;
    }

    /** The decisions to choose from. */
    public List<Decision> getDecisions() {
        return choices;
    }

    /** For how many minutes the decision can be taken back. */
    public long getUndoMinutes() {
        return settings.undoTime().toMinutes();
    }
}
