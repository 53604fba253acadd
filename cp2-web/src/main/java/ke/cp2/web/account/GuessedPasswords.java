package ke.cp2.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import ke.cp2.account.OwnPasswordTried;
import ke.cp2.web.account.login.LoginSession;

/**
 * Counts wrong own passwords in a session, from whatever addresses they come: somebody at another
 * person's open session does not go on guessing.
 */
@Dependent
class GuessedPasswords {

    @Inject private HttpServletRequest request;

    void count(@Observes OwnPasswordTried tried) {
        LoginSession.countPassword(request, tried.right());
    }
}
