package ke.cp2.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.account.AccountRow;
import ke.cp2.account.StaffAccounts;
import ke.cp2.account.secondfactor.SecondFactorReset;
import ke.cp2.account.secondfactor.SecondFactorView;
import ke.cp2.web.platform.Feedback;

/** The page {@code /staff/account}: one account, and what an administrator can do with it. */
@Named
@ViewScoped
public class AccountBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private StaffAccounts accounts;
    @Inject private SecondFactorReset secondFactors;
    @Inject private Feedback feedback;
    @Inject private AccountTexts texts;

    private Long id;
    private AccountRow account;
    private SecondFactorView factor;
    private String reason;
    private String fullName;
    private boolean asked;

    /** Finds the account that the address names. */
    public void load() {
        feedback.attempt(() -> account = accounts.byId(id == null ? 0 : id));
        fullName = account == null ? null : account.fullName();
    }

    /** Corrects the name. */
    public String rename() {
        return change(() -> accounts.rename(id, fullName), "staff.renamed");
    }

    public String sendSecret() {
        return change(() -> accounts.sendSecret(id), "staff.secretSent");
    }

    public String lock() {
        return change(() -> accounts.lock(id, reason), "staff.locked");
    }

    public String unlock() {
        return change(() -> accounts.unlock(id, reason), "staff.unlocked");
    }

    /** Asks before what cannot be undone. */
    public void ask() {
        asked = true;
    }

    /** Leaves it. */
    public void cancel() {
        asked = false;
    }

    /** Deactivates the account when that was confirmed. */
    public String deactivate() {
        return asked ? change(() -> accounts.deactivate(id, reason), "staff.deactivated") : null;
    }

    public String resetFactor() {
        return change(() -> secondFactors.reset(id, reason), "staff.factorReset.done");
    }

    private String change(Runnable useCase, String done) {
        if (!feedback.attempt(useCase)) {
            return null;
        }
        feedback.done(texts.of(done));
        return "/staff/account?faces-redirect=true&id=" + id;
    }

    /** Whether the deactivation waits to be confirmed. */
    public boolean isAsked() {
        return asked;
    }

    /** The account, or null when there is none with that id. */
    public AccountRow getAccount() {
        return account;
    }

    /** How the account's second factor stands. */
    public SecondFactorView getFactor() {
        if (factor == null) {
            factor = secondFactors.view(id);
        }
        return factor;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getFullName() {
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
