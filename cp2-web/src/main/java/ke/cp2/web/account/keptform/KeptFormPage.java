package ke.cp2.web.account.keptform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import ke.cp2.account.keptform.FormFields;
import ke.cp2.account.keptform.KeepingForms;
import ke.cp2.web.account.login.LoginSession;
import ke.cp2.web.account.login.ReturnPath;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.form.TypedValues;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.PageAddress;
import org.jspecify.annotations.Nullable;

/** A page behind the login, just before it is written: what was kept of it comes back. */
@Named
@RequestScoped
public class KeptFormPage {

    @Inject private KeepingForms keptForms;
    @Inject private ExpiredForm expiredForm;
    @Inject private FacesContext faces;
    @Inject private HttpServletRequest request;
    @Inject private Feedback feedback;
    @Inject private Language language;

    /** Gives the browser its ticket, and back what it sent when it was logged out. */
    public void prepare() {
        if (request.getUserPrincipal() == null) {
            return;
        }
        HttpServletResponse response =
                (HttpServletResponse) faces.getExternalContext().getResponse();
        LoginSession.of(request)
                .flatMap(
                        session ->
                                keptForms.renewed(
                                        FormCookies.ticket(request), session.login().stamp()))
                .ifPresent(ticket -> FormCookies.giveTicket(request, response, ticket));
        if (FormCookies.isWaiting(request) && "GET".equals(request.getMethod())) {
            giveBack(response);
        }
    }

    /**
     * Keeps the form that was just sent by who is logged in.
     *
     * @return the address of the page that gives it back, or null when nothing can be kept
     */
    @Nullable String keep() {
        String page = ReturnPath.wanted(request);
        boolean kept =
                request.getUserPrincipal() != null
                        && ReturnPath.isSafe(page)
                        && expiredForm.keep(
                                request,
                                (HttpServletResponse) faces.getExternalContext().getResponse(),
                                page);
        return kept ? request.getContextPath() + page : null;
    }

    private void giveBack(HttpServletResponse response) {
        String page =
                PageAddress.of(request).address().substring(request.getContextPath().length());
        Optional<FormFields> kept = keptForms.take(page);
        if (kept.isPresent()) {
            FormCookies.unmark(request, response);
            if (TypedValues.putInto(faces, kept.get().values())) {
                feedback.done(language.text("account", "kept.back"));
            }
        }
    }
}
