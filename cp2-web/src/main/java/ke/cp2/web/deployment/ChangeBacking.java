package ke.cp2.web.deployment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ke.cp2.deployment.change.ChangeCatalogue;
import ke.cp2.deployment.change.ChangePreview;
import ke.cp2.deployment.change.ChangeRow;
import ke.cp2.deployment.change.DecidingChanges;
import ke.cp2.deployment.change.ProposingChanges;
import ke.cp2.letter.LetterRow;
import ke.cp2.letter.LetterState;
import ke.cp2.letter.LettersOfDeployments;
import ke.cp2.sms.text.OfficersWords;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** {@code /staff/deployments/change?id=}: a change, to be approved, refused or withdrawn. */
@Named
@ViewScoped
public class ChangeBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ChangeCatalogue catalogue;

    @Inject private ProposingChanges proposing;

    @Inject private DecidingChanges deciding;

    @Inject private LettersOfDeployments letters;

    @Inject private Names names;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject private OfficersWords words;

    @Inject @Param private Long id;

    private ChangeRow change;
    private @Nullable ChangePreview preview;
    private @Nullable String letter;
    private boolean refusing;
    private boolean withdrawing;
    private @Nullable String refusal;
    private @Nullable String withdrawal;

    /** Reads the change; one that the caller may not see is "not found". */
    public void load() {
        NotFound.unless(catalogue.byId(id), this::show);
    }

    @Opens
    private void show(ChangeRow found) {
        change = found;
        preview = proposing.preview(found.id()).orElse(null);
        letter = valid(letters.list(found.deploymentId()));
    }

    /** Finds the number of the valid letter. */
    static @Nullable String valid(List<LetterRow> rows) {
        return rows.stream()
                .filter(row -> row.state() == LetterState.VALID)
                .map(LetterRow::reference)
                .findFirst()
                .orElse(null);
    }

    /** Asks for the reason of a refusal. */
    public void askRefuse() {
        refusing = true;
    }

    /** Asks for the reason of a withdrawal. */
    public void askWithdraw() {
        withdrawing = true;
    }

    /** Leaves it. */
    public void cancel() {
        refusing = false;
        withdrawing = false;
    }

    /** Brings the change about. */
    public @Nullable String approve() {
        return decided(() -> deciding.approve(change.id()), "change.approve.done");
    }

    /** Refuses it. */
    public @Nullable String refuse() {
        return decided(() -> deciding.refuse(change.id(), refusal), "change.refuse.done");
    }

    /** Takes it back. */
    public @Nullable String withdraw() {
        return decided(() -> proposing.withdraw(change.id(), withdrawal), "change.withdraw.done");
    }

    private @Nullable String decided(Runnable decision, String done) {
        String next =
                feedback.attempt(
                        decision,
                        language.text("deployment", done),
                        () -> "/staff/deployments/change?faces-redirect=true&id=" + change.id());
        if (next == null) {
            catalogue.byId(change.id()).ifPresent(this::show);
        }
        return next;
    }

    /** Tells where the reason would lead the person who reads it; "" when nowhere. */
    public String getOutside() {
        return change.isWaiting() ? String.join(", ", words.found(change.reason())) : "";
    }

    public ChangeRow getChange() {
        return change;
    }

    /** What it would do now; null when it cannot be approved, or does not wait. */
    public @Nullable ChangePreview getPreview() {
        return preview;
    }

    /** The number of the valid letter, or null. */
    public @Nullable String getLetter() {
        return letter;
    }

    /** The name of the position. */
    public String getPosition() {
        return names.position(change.positionCode());
    }

    public boolean isRefusing() {
        return refusing;
    }

    public boolean isWithdrawing() {
        return withdrawing;
    }

    public @Nullable String getRefusal() {
        return refusal;
    }

    public void setRefusal(@Nullable String refusal) {
        this.refusal = refusal;
    }

    public @Nullable String getWithdrawal() {
        return withdrawal;
    }

    public void setWithdrawal(@Nullable String withdrawal) {
        this.withdrawal = withdrawal;
    }
}
