package ke.cp2.web.account.login;

import jakarta.enterprise.context.RequestScoped;
import ke.cp2.account.LoggedIn;
import ke.cp2.platform.BusinessException;
import org.jspecify.annotations.Nullable;

/**
 * Carries the result of a login within its request: what the identity store found goes on to the
 * mechanism and to the page, for which the result that the platform hands on has no room.
 */
@RequestScoped
class LoginAttempt {

    private @Nullable String proof;
    private @Nullable LoggedIn login;
    private @Nullable BusinessException refusal;

    /** Takes the proof of work that came with the password, or null. */
    void bring(@Nullable String answer) {
        proof = answer;
    }

    @Nullable String proof() {
        return proof;
    }

    void succeeded(LoggedIn found) {
        login = found;
    }

    void refused(BusinessException reason) {
        refusal = reason;
    }

    /** The login, or null when it failed. */
    @Nullable LoggedIn login() {
        return login;
    }

    /** Tells why the login was refused, or null when name or password was wrong. */
    @Nullable BusinessException refusal() {
        return refusal;
    }
}
