package ke.cp2.web.offer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ke.cp2.offer.OfferKeys;
import ke.cp2.offer.answer.AnsweringByLink;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.OfferCookie;

/**
 * The link in the text of an offer, {@code /o/} and its token. The token goes into a cookie, so
 * that no page has it in its address: neither logs of later requests nor other sites read it there.
 * Who has not chosen a language reads on in that of the text.
 */
@WebServlet("/o/*")
public class OfferLink extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private AnsweringByLink answering;

    @Inject private Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo();
        String token = path == null ? "" : path.substring(1);
        if (OfferKeys.isToken(token)) {
            OfferCookie.keep(request, response, token);
            answering.language(token).ifPresent(spoken -> language.suggest(spoken, response));
        }
        response.sendRedirect(request.getContextPath() + "/offer");
    }
}
