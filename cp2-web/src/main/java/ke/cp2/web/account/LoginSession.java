package ke.cp2.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ke.cp2.account.LoggedIn;

/**
 * What the HTTP session knows of a login. There is no session before a login, and each login begins
 * a new one.
 *
 * @param login the login
 * @param checkedAt when it was last known to stand
 */
record LoginSession(LoggedIn login, Instant checkedAt) implements Serializable {

    private static final String ATTRIBUTE = LoginSession.class.getName();
    private static final Duration CHECK_EVERY = Duration.ofSeconds(30);

    /** The login of a request's session. */
    static Optional<LoginSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((LoginSession) session.getAttribute(ATTRIBUTE));
    }

    /** Begins a new session for the login; nothing of a former session is kept. */
    static void begin(HttpServletRequest request, LoggedIn login, Instant now) {
        end(request);
        new LoginSession(login, now).keep(request);
    }

    /** Ends the session, if there is one. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Whether the account must be looked at again. */
    boolean isDue(Instant now) {
        return now.isAfter(checkedAt.plus(CHECK_EVERY));
    }

    /** Notes that the login stands. */
    void checked(HttpServletRequest request, Instant now) {
        new LoginSession(login, now).keep(request);
    }

    private void keep(HttpServletRequest request) {
        request.getSession(true).setAttribute(ATTRIBUTE, this);
    }
}
