package ke.cp2.web.account.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import ke.cp2.account.LoggedIn;
import ke.cp2.account.LoggingIn;
import ke.cp2.account.LoginStep;
import ke.cp2.platform.database.DatabaseCheck;
import ke.cp2.web.account.keptform.ExpiredForm;
import ke.cp2.web.platform.request.AjaxRedirect;
import ke.cp2.web.platform.request.OfferCookie;
import ke.cp2.web.platform.request.PageAddress;
import ke.cp2.web.platform.request.SecurityHeaders;

/**
 * Identifies the sender of each request before it is handled. The login page hands the credential
 * over through {@code SecurityContext.authenticate}; afterwards the session knows the login, which
 * is looked at again for every page: a locked account and a session with an old password are out at
 * once, on all nodes.
 *
 * <p>Unlike the form mechanism that the platform brings, it makes no session for visitors: the page
 * that they wanted travels in the address of the login page.
 */
@ApplicationScoped
public class LoginMechanism implements HttpAuthenticationMechanism {

    /** People who try the demo out read the code there, in the same browser. */
    private static final String DEMO_CODES = "/simulator/codes";

    @Inject private IdentityStoreHandler identityStores;
    @Inject private LoggingIn logins;
    @Inject private LoginAttempt attempt;
    @Inject private ExpiredForm expiredForm;
    @Inject private SecurityHeaders headers;
    @Inject private DatabaseCheck database;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (context.isAuthenticationRequest()) {
            return logIn(request, response, context, context.getAuthParameters().getCredential());
        }
        if (LoginSession.of(request).isPresent()
                && !isFile(ReturnPath.pathOf(request))
                && database.isAway()) {
            return refuse(request, response);
        }
        Optional<LoggedIn> login = standingLogin(request);
        if (login.isPresent()) {
            return goOn(login.get(), request, response, context);
        }
        if (context.isProtected()) {
            boolean kept = expiredForm.keep(request, response, ReturnPath.wanted(request));
            return redirect(request, response, ReturnPath.loginPage(request, kept));
        }
        return context.doNothing();
    }

    private AuthenticationStatus logIn(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            Credential credential) {
        CredentialValidationResult result = identityStores.validate(credential);
        LoggedIn login = attempt.login();
        if (login == null || result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        LoginSession.begin(request, login);
        OfferCookie.forget(request, response);
        return context.notifyContainerAboutLogin(result);
    }

    private AuthenticationStatus goOn(
            LoggedIn login,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        if (!login.isDone() && !isOpenBefore(login.step(), request)) {
            if (!context.isProtected()) {
                // What everybody may read, they may read; as visitors.
                return context.doNothing();
            }
            return redirect(
                    request, response, request.getContextPath() + StepPage.of(login.step()));
        }
        return context.notifyContainerAboutLogin(
                String.valueOf(login.accountId()), Set.of(login.group()));
    }

    private Optional<LoggedIn> standingLogin(HttpServletRequest request) {
        Optional<LoggedIn> login = LoginSession.of(request).map(LoginSession::login);
        if (login.isEmpty() || isFile(ReturnPath.pathOf(request))) {
            return login;
        }
        if (!LoginSession.isGuessedAt(request) && logins.stillStands(login.get())) {
            return login;
        }
        LoginSession.end(request);
        return Optional.empty();
    }

    /** Tells whether somebody whose login still lacks that step may go there. */
    private static boolean isOpenBefore(LoginStep step, HttpServletRequest request) {
        String path = ReturnPath.pathOf(request);
        String page = StepPage.of(step);
        return Set.of(page, page + ".xhtml", "/logout", DEMO_CODES).contains(path) || isFile(path);
    }

    /** Styles, scripts and pictures are the same for everybody. */
    private static boolean isFile(String path) {
        return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/");
    }

    /** Says that it cannot be looked at now whether the login still stands. */
    private static AuthenticationStatus refuse(
            HttpServletRequest request, HttpServletResponse response) {
        PageAddress.remember(request);
        try {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leads on; an ajax request is told so in its own words, or it would show a page in a page. */
    private AuthenticationStatus redirect(
            HttpServletRequest request, HttpServletResponse response, String address) {
        headers.put(request, response);
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                AjaxRedirect.to(address, response);
            } else {
                response.sendRedirect(address);
            }
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
