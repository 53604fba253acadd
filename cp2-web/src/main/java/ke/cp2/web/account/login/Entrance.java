package ke.cp2.web.account.login;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import ke.cp2.account.LoggedIn;
import ke.cp2.platform.BusinessException;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** The way in: hands a login over to Jakarta Security and leads on to the page that comes next. */
@RequestScoped
public class Entrance {

    @Inject private SecurityContext securityContext;
    @Inject private LoginAttempt attempt;
    @Inject private HttpServletRequest request;
    @Inject private ExternalContext externalContext;
    @Inject private Language language;
    @Inject private Wanted wanted;

    /**
     * Logs in; the session begins anew.
     *
     * @throws BusinessException when the login is refused
     */
    public LoggedIn logIn(String userName, String password) {
        return logIn(userName, password, null);
    }

    /**
     * As {@link #logIn(String, String)}, with the proof of work that the page asked for, or null.
     */
    public LoggedIn logIn(String userName, String password, @Nullable String proof) {
        attempt.bring(proof);
        securityContext.authenticate(
                request,
                (HttpServletResponse) externalContext.getResponse(),
                withParams()
                        .credential(new UsernamePasswordCredential(userName, password))
                        .newAuthentication(true));
        if (attempt.refusal() != null) {
            throw attempt.refusal();
        }
        if (attempt.login() == null) {
            throw BusinessException.of("account.loginWrong");
        }
        return attempt.login();
    }

    /**
     * Leads on to the next step of the login, or to the page that was wanted when the role has such
     * pages, or to the home of the role.
     */
    public void leadOn(LoggedIn login) {
        HttpServletResponse response = (HttpServletResponse) externalContext.getResponse();
        language.suggest(login.language(), response);
        if (login.isDone()) {
            wanted.forget(response);
            redirect(
                    ReturnPath.orHome(wanted.getPath(), login.role().isStaff() ? "/staff" : "/my"));
        } else {
            redirect(StepPage.before(login.step(), wanted.getPath()));
        }
    }

    /** Goes on with a login that has come a step further; the session begins anew. */
    public void goOn(LoggedIn login) {
        LoginSession.begin(request, login);
    }

    /** Leads to a page of the portal. */
    public void redirect(String path) {
        try {
            externalContext.redirect(request.getContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
