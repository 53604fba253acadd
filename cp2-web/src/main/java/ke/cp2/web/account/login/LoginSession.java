package ke.cp2.web.account.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import ke.cp2.account.LoggedIn;
import ke.cp2.account.LoginStep;

/**
 * Keeps a login in the HTTP session. There is no session before a login, and each login begins a
 * new one.
 *
 * @param login the login
 */
public record LoginSession(LoggedIn login) implements Serializable {

    private static final String ATTRIBUTE = LoginSession.class.getName();
    private static final String WRONG_PASSWORDS = ATTRIBUTE + ".wrongPasswords";
    private static final int MOST_WRONG_PASSWORDS = 10;
    private static final Duration CODE_WITHIN = Duration.ofMinutes(10);

    /**
     * The login of a request's session. An id in the address, which others may have put there, is
     * none.
     */
    public static Optional<LoginSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null || request.isRequestedSessionIdFromURL()
                ? Optional.empty()
                : Optional.ofNullable((LoginSession) session.getAttribute(ATTRIBUTE));
    }

    /** Begins a new session for the login; nothing of a former session is kept. */
    static void begin(HttpServletRequest request, LoggedIn login) {
        end(request);
        new LoginSession(login).keep(request);
    }

    /** Ends the session, if there is one. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Goes on with the login that its owner has just changed, under a new id. */
    public static void goOn(HttpServletRequest request, String stamp) {
        LoginSession session = of(request).orElseThrow();
        request.changeSessionId();
        new LoginSession(session.login().withStamp(stamp)).keep(request);
    }

    /** Counts wrong own passwords in a row. */
    public static void countPassword(HttpServletRequest request, boolean right) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            synchronized (LoginSession.class) {
                session.setAttribute(WRONG_PASSWORDS, right ? 0 : wrongPasswords(session) + 1);
            }
        }
    }

    /** Tells whether so many were wrong that nobody believes that the owner sits there. */
    static boolean isGuessedAt(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && wrongPasswords(session) >= MOST_WRONG_PASSWORDS;
    }

    private static int wrongPasswords(HttpSession session) {
        return session.getAttribute(WRONG_PASSWORDS) instanceof Integer wrong ? wrong : 0;
    }

    private void keep(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        if (login.step() == LoginStep.CODE) {
            session.setMaxInactiveInterval((int) CODE_WITHIN.toSeconds());
        }
        session.setAttribute(ATTRIBUTE, this);
    }
}
