package ke.cp2.web.application.decision;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ke.cp2.application.byhand.ApprovingByHand;
import ke.cp2.application.byhand.HandOutcomeView;
import ke.cp2.application.decision.DecidingInBulk;
import ke.cp2.application.decision.DecisionResult;
import ke.cp2.application.decision.DecisionResults;
import ke.cp2.application.decision.TakingBack;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.application.standing.HandApproval;
import ke.cp2.job.JobRunState;
import ke.cp2.selection.list.RankingApplicants;
import ke.cp2.web.application.ApplicationWords;
import ke.cp2.web.application.ChosenApplications;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Ajax;

/** {@code /staff/decided?id=}: how far a decision is, what came of it, and how to take it back. */
@Named
@ViewScoped
public class DecidedBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject @Param private Long id;

    @Inject private DecisionResults results;

    @Inject private DecidingInBulk jobs;

    @Inject private TakingBack takingBack;

    @Inject private ApprovingByHand byHand;

    @Inject private ChosenApplications choice;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject private ApplicationWords words;

    @Inject private RankingApplicants ranking;

    private @Nullable DecisionResult result;
    private @Nullable JobRunState run;
    private @Nullable HandOutcomeView hand;
    private Map<Verdict, String> reasons = Map.of();
    private @Nullable Instant listedSince;
    private boolean approving;
    @Typed private String reason;
    @Typed private String refusal;

    static String address(long act) {
        return "/staff/decided?faces-redirect=true&id=" + act;
    }

    @PostConstruct
    void load() {
        approving = false;
        result = id == null ? null : results.of(id).orElse(null);
        hand = result == null ? null : byHand.of(id).orElse(null);
        reasons =
                hand == null
                        ? Map.of()
                        : words.reasons(
                                hand.people().stream()
                                        .flatMap(one -> one.unmet().stream())
                                        .toList(),
                                false);
        listedSince =
                hand != null && hand.isWaiting()
                        ? ranking.madeAt(result().vacancy().number())
                                .filter(made -> made.isAfter(result().confirmedAt()))
                                .orElse(null)
                        : null;
        run = result == null ? null : jobs.stateOf(id).orElse(null);
    }

    /** Answers "not found" for a decision that the reader may not see. */
    public void check() {
        NotFound.unless(result != null);
    }

    /** Reads how far it is now. */
    public void refresh() {
        load();
        if (!isWatching()) {
            Ajax.update("takeBack", "byHand");
        }
    }

    /** Takes the decision back. */
    public @Nullable String takeBack() {
        long[] count = new long[1];
        if (!feedback.attempt(() -> count[0] = takingBack.act(id, reason))) {
            load();
            return null;
        }
        feedback.done(language.text("application", "takeBack.done", count[0]));
        String rest = otherParts();
        if (!rest.isEmpty()) {
            feedback.done(
                    language.text(
                            "application", "takeBack.partDone", result().officerName(), rest));
        }
        return address(id);
    }

    /** Shows what approving means, before it is done. */
    public void askApprove() {
        load();
        approving = true;
    }

    /** Does not approve it now. */
    public void cancel() {
        load();
    }

    /** Approves the decision as the second officer. */
    public @Nullable String approve() {
        long shown = Objects.requireNonNull(hand).count();
        return answered(() -> byHand.approve(id, shown), "byHand.approved");
    }

    /** Refuses the decision as the second officer, which takes it back. */
    public @Nullable String refuse() {
        return answered(() -> takingBack.refuse(id, refusal), "byHand.refused");
    }

    private @Nullable String answered(Runnable useCase, String done) {
        String next =
                feedback.attempt(useCase, language.text("application", done), () -> address(id));
        load();
        return next;
    }

    /** The other parts that stand, with their numbers. */
    private String otherParts() {
        return result().parts().stream()
                .filter(part -> part.stands() > 0)
                .map(
                        part ->
                                language.text("application", "Decision." + part.decision())
                                        + " "
                                        + part.stands())
                .collect(Collectors.joining(", "));
    }

    private DecisionResult result() {
        return Objects.requireNonNull(result);
    }

    /** Tells whether it is still being carried out. */
    public boolean isWatching() {
        return !result().finished() && run != null && !run.isOver();
    }

    /** The word for how far it is, a key of the texts. */
    public String getProgress() {
        if (hand != null && hand.approval() == HandApproval.REFUSED) {
            return "refused";
        }
        if (result().takenBackAt() != null) {
            return "takenBack";
        }
        if (result().finished()) {
            return hand != null && hand.isWaiting() ? "second" : "done";
        }
        if (run == null || !run.isOver()) {
            return run == JobRunState.RUNNING ? "running" : "waiting";
        }
        return "stopped";
    }

    /** When a ranked list was made after a decision that still waits; null without one. */
    public @Nullable Instant getListedSince() {
        return listedSince;
    }

    /** The rules that those named did not meet, in words. */
    public Map<Verdict, String> getReasons() {
        return reasons;
    }

    /** The list that it was taken from. */
    public String getBack() {
        return choice.place(result().vacancy().number());
    }

    public @Nullable DecisionResult getResult() {
        return result;
    }

    /** How it stands with a second officer; null when it was taken by a ranked list. */
    public @Nullable HandOutcomeView getHand() {
        return hand;
    }

    /** Tells whether the reader is asked whether to approve it. */
    public boolean isApproving() {
        return approving;
    }

    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(String refusal) {
        this.refusal = refusal;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
