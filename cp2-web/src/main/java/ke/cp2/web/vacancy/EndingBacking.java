package ke.cp2.web.vacancy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.application.CancellationPreview;
import ke.cp2.application.Cancelling;
import ke.cp2.application.ending.EndingVacancies;
import ke.cp2.application.ending.EndingView;
import ke.cp2.notice.SendingNotices;
import ke.cp2.platform.Texts;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /staff/vacancy/ending?id=}: a request to end a vacancy, to be answered or taken back. */
@Named
@ViewScoped
public class EndingBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private EndingVacancies endings;

    @Inject private SendingNotices sending;

    @Inject private Cancelling cancelling;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject @Param private Long id;

    private EndingView ending;
    private @Nullable CancellationPreview cancellation;
    private boolean approving;
    @Typed private @Nullable String refusal;

    /** Reads the request; one that does not exist is "not found". */
    public void load() {
        NotFound.unless(endings.of(id), this::show);
    }

    @Opens
    private void show(EndingView found) {
        ending = found;
        cancellation = null;
        if (ending.isWaiting() && ending.isCancellation()) {
            feedback.attempt(() -> cancellation = cancelling.preview(ending.vacancy().number()));
        }
    }

    /** Asks before it is approved. */
    public void askApprove() {
        approving = true;
    }

    /** Leaves it. */
    public void cancel() {
        approving = false;
    }

    /** Agrees as it was shown. */
    public @Nullable String approve() {
        approving = false;
        long confirmed = cancellation == null ? 0 : cancellation.count();
        return answered(
                () -> sending.approveEnding(ending.id(), confirmed),
                "ending.approved." + ending.kind());
    }

    /** Refuses it. */
    public @Nullable String refuse() {
        return answered(() -> endings.refuse(ending.id(), refusal), "ending.refused");
    }

    /** Takes it back. */
    public @Nullable String withdraw() {
        return answered(() -> endings.withdraw(ending.id()), "ending.withdrawn");
    }

    private @Nullable String answered(Runnable step, String done) {
        String next =
                feedback.attempt(
                        step,
                        language.text("vacancy", done),
                        () -> "/staff/vacancy/ending?faces-redirect=true&id=" + ending.id());
        if (next == null) {
            endings.of(ending.id()).ifPresent(this::show);
        }
        return next;
    }

    public EndingView getEnding() {
        return ending;
    }

    /** Tells what would end with the vacancy; null unless a cancellation waits that can be. */
    public @Nullable CancellationPreview getCancellation() {
        return cancellation;
    }

    /** Says why the reader cannot approve it; null when the reader can. */
    public @Nullable String getWhy() {
        String refusal = ending.refusal();
        return refusal == null ? null : Texts.of(language.locale(), refusal);
    }

    public boolean isApproving() {
        return approving;
    }

    public @Nullable String getRefusal() {
        return refusal;
    }

    public void setRefusal(@Nullable String refusal) {
        this.refusal = refusal;
    }
}
