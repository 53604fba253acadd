package ke.cp2.web.account.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ke.cp2.account.keptform.KeepingForms;
import ke.cp2.web.account.keptform.FormCookies;
import ke.cp2.web.platform.request.OfferCookie;

/** Logs out, by POST only: a link or a picture elsewhere cannot do it. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient KeepingForms keptForms;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        keptForms.end(FormCookies.ticket(request));
        LoginSession.end(request);
        FormCookies.forget(request, response);
        OfferCookie.forget(request, response);
        response.sendRedirect(request.getContextPath() + "/login?out=true");
    }
}
