package ke.cp2.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.account.password.ChangingPassword;
import ke.cp2.account.password.ConfirmedPassword;
import ke.cp2.platform.BusinessException;
import ke.cp2.web.platform.request.ClientAddress;
import org.jspecify.annotations.Nullable;

/** The field of a form that asks for the own password again; it is never kept with the form. */
@Named
@RequestScoped
public class PasswordField {

    @Inject private ChangingPassword ownPassword;
    @Inject private ClientAddress address;

    private @Nullable String typed;
    private @Nullable ConfirmedPassword proof;
    private @Nullable BusinessException refusal;

    /**
     * The proof that the right password was typed, or its refusal beside the field. However often a
     * page asks, it counts as one attempt.
     */
    public ConfirmedPassword confirmed() {
        if (refusal != null) {
            throw refusal;
        }
        if (proof == null) {
            proof = ask();
        }
        return proof;
    }

    private ConfirmedPassword ask() {
        try {
            return ownPassword.confirm(typed, address.network());
        } catch (BusinessException e) {
            refusal = e;
            throw e;
        }
    }

    /** The same, or null when nothing was typed. */
    public @Nullable ConfirmedPassword confirmedIfTyped() {
        return typed == null ? null : confirmed();
    }

    public @Nullable String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
