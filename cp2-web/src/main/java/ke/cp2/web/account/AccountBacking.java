package ke.cp2.web.account;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.account.AccountRow;
import ke.cp2.account.ManagingAccounts;
import ke.cp2.account.secondfactor.ResettingSecondFactor;
import ke.cp2.account.secondfactor.SecondFactorView;
import ke.cp2.security.AccountId;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** The page {@code /staff/account}: one account, and what an administrator can do with it. */
@Named
@ViewScoped
public class AccountBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is asked about before it is done. */
    public enum Step {
        SEND_SECRET,
        LOCK,
        UNLOCK,
        RESET_FACTOR,
        DEACTIVATE
    }

    @Inject private ManagingAccounts accounts;
    @Inject private ResettingSecondFactor secondFactors;
    @Inject private FacesContext faces;
    @Inject private Feedback feedback;
    @Inject private Language language;

    @Inject
    @Param(required = true)
    private Long id;

    private @Nullable AccountRow account;
    private @Nullable SecondFactorView factor;
    @Typed private String reason;
    private @Nullable String fullName;
    private @Nullable Step asked;

    /** Finds the account that the address names. */
    public void load() {
        feedback.attempt(() -> account = accounts.byId(AccountId.of(id == null ? 0 : id)));
        fullName = account == null ? null : account.fullName();
        factor =
                account != null && account.isOfStaff()
                        ? secondFactors.view(AccountId.of(id))
                        : null;
    }

    /** Corrects the name. */
    public @Nullable String rename() {
        return change(() -> accounts.rename(AccountId.of(id), fullName), "staff.renamed");
    }

    /** Asks before a step that its owner will notice. */
    public void ask(String step) {
        asked = Step.valueOf(step);
    }

    /** Leaves it. */
    public void cancel() {
        asked = null;
    }

    /** Does what was asked about. */
    public @Nullable String confirm() {
        if (asked == null) {
            return null;
        }
        return switch (asked) {
            case SEND_SECRET ->
                    change(() -> accounts.sendSecret(AccountId.of(id)), "staff.secretSent");
            case LOCK -> change(() -> accounts.lock(AccountId.of(id), reason), "staff.locked");
            case UNLOCK ->
                    change(() -> accounts.unlock(AccountId.of(id), reason), "staff.unlocked");
            case RESET_FACTOR ->
                    change(
                            () -> secondFactors.reset(AccountId.of(id), reason),
                            "staff.factorReset.done");
            case DEACTIVATE ->
                    change(
                            () -> accounts.deactivate(AccountId.of(id), reason),
                            "staff.deactivated");
        };
    }

    private @Nullable String change(Runnable useCase, String done) {
        return feedback.attempt(
                useCase,
                language.text("account", done),
                () -> "/staff/account?faces-redirect=true&id=" + id);
    }

    /** The step that waits to be confirmed, or null. */
    public @Nullable Step getAsked() {
        return asked;
    }

    /** Tells whether it is the account of who looks at it, which another administrator shuts. */
    public boolean isOwn() {
        return String.valueOf(id).equals(faces.getExternalContext().getRemoteUser());
    }

    /** The account, or null when there is none with that id. */
    public @Nullable AccountRow getAccount() {
        return account;
    }

    /** Tells how the account's second factor stands. */
    public @Nullable SecondFactorView getFactor() {
        return factor;
    }

    public @Nullable String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
