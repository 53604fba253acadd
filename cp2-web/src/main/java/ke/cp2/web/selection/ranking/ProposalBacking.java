package ke.cp2.web.selection.ranking;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Stream;
import ke.cp2.application.decision.Decision;
import ke.cp2.selection.list.RankedListView;
import ke.cp2.selection.list.RankingApplicants;
import ke.cp2.selection.proposal.DepartureForm;
import ke.cp2.selection.proposal.ProposalForm;
import ke.cp2.selection.proposal.ProposalPreview;
import ke.cp2.selection.proposal.ProposalView;
import ke.cp2.selection.proposal.ProposingSelection;
import ke.cp2.sms.text.OfficersWords;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/**
 * {@code /staff/proposal?vacancy=}: what is proposed for a vacancy by its ranked list, for the
 * officer who proposes it and the one who answers.
 */
@Named
@ViewScoped
public class ProposalBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "vacancy")
    private String number;

    @Inject private RankingApplicants ranking;

    @Inject private ProposingSelection proposing;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject private OfficersWords words;

    private final ProposalForm form = new ProposalForm();
    private DepartureForm next = new DepartureForm();
    private @Nullable RankedListView view;
    private @Nullable ProposalView latest;
    private @Nullable ProposalPreview preview;
    private boolean approving;
    @Typed private @Nullable String answerReason;

    @PostConstruct
    void load() {
        refresh();
    }

    /** Looks how it stands by now. */
    public void refresh() {
        view = ranking.view(number).orElse(null);
        latest = proposing.latest(number).orElse(null);
    }

    /** Answers "not found" for a vacancy that does not exist or is another sub-county's. */
    public void check() {
        NotFound.unless(view != null);
    }

    /** Adds somebody who departs from the order. */
    public void add() {
        added();
    }

    /** Tells whether the departure that stands in the fields fits; otherwise it stays there. */
    private boolean added() {
        form.getDepartures().add(next);
        boolean fits = feedback.attempt(() -> proposing.check(number, form));
        if (fits) {
            next = new DepartureForm();
        } else {
            form.getDepartures().remove(next);
        }
        return fits;
    }

    /** Lets somebody follow the order after all. */
    public void remove(DepartureForm departure) {
        form.getDepartures().remove(departure);
    }

    /** Shows what is to be proposed, with the departure that was typed and not added yet. */
    public void look() {
        preview = null;
        if (next.isTyped() && !added()) {
            return;
        }
        feedback.attempt(() -> preview = proposing.preview(number, form));
    }

    /** Goes back to the form. */
    public void change() {
        preview = null;
    }

    /** Proposes exactly what was shown. */
    public @Nullable String propose() {
        ProposalPreview shown = preview;
        return shown == null
                ? null
                : answered(() -> proposing.propose(number, form, shown.stamp()), "proposal.done");
    }

    /** Asks whether it is really to be approved. */
    public void askApprove() {
        approving = true;
    }

    /** Does not approve it. */
    public void leave() {
        approving = false;
    }

    /** Approves exactly what was shown. */
    public @Nullable String approve() {
        ProposalView shown = latest;
        ProposalPreview read = shown == null ? null : shown.preview();
        return shown == null || read == null
                ? null
                : answered(() -> proposing.approve(shown.id(), read.stamp()), "proposal.approved");
    }

    /** Refuses it. */
    public @Nullable String refuse() {
        ProposalView shown = latest;
        return shown == null
                ? null
                : answered(() -> proposing.refuse(shown.id(), answerReason), "proposal.refused");
    }

    /** Withdraws it. */
    public @Nullable String withdraw() {
        ProposalView shown = latest;
        return shown == null
                ? null
                : answered(
                        () -> proposing.withdraw(shown.id(), answerReason), "proposal.withdrawn");
    }

    private @Nullable String answered(Runnable answer, String done) {
        String page =
                feedback.attempt(
                        answer,
                        language.text("selection", done),
                        () -> "/staff/proposal?faces-redirect=true&vacancy=" + number);
        if (page == null) {
            preview = null;
            approving = false;
            refresh();
        }
        return page;
    }

    /** Tells where the reasons would lead the applicants who read them; "" when nowhere. */
    public String getOutside() {
        ProposalView shown = latest;
        ProposalPreview read = shown == null ? null : shown.preview();
        return shown == null || read == null
                ? ""
                : String.join(
                        ", ",
                        words.found(
                                Stream.concat(
                                                Stream.of(shown.reason()),
                                                read.differing().stream()
                                                        .map(ProposalPreview.Difference::reason))
                                        .toArray(String[]::new)));
    }

    /** Tells whether a job is deciding on the applications. */
    public boolean isWorking() {
        return latest != null && latest.isWorking();
    }

    /** The outcomes to choose from. */
    public Decision[] getOutcomes() {
        return new Decision[] {Decision.SUCCESSFUL, Decision.RESERVE, Decision.UNSUCCESSFUL};
    }

    public ProposalForm getForm() {
        return form;
    }

    public DepartureForm getNext() {
        return next;
    }

    public @Nullable RankedListView getView() {
        return view;
    }

    /** The latest proposal; null while there is none. */
    public @Nullable ProposalView getLatest() {
        return latest;
    }

    /** Shows what would be proposed; null before the officer has looked. */
    public @Nullable ProposalPreview getPreview() {
        return preview;
    }

    public boolean isApproving() {
        return approving;
    }

    public @Nullable String getAnswerReason() {
        return answerReason;
    }

    public void setAnswerReason(@Nullable String answerReason) {
        this.answerReason = answerReason;
    }
}
