package ke.cp2.web.offer;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ke.cp2.offer.OfferKeys;
import ke.cp2.web.platform.request.OfferCookie;

/**
 * The link in the text of an offer, {@code /o/} and its token. The token goes into a cookie, so
 * that no page has it in its address: neither logs of later requests nor other sites read it there.
 */
@WebServlet("/o/*")
public class OfferLink extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo();
        String token = path == null ? "" : path.substring(1);
        if (OfferKeys.isToken(token)) {
            OfferCookie.keep(request, response, token);
        }
        response.sendRedirect(request.getContextPath() + "/offer");
    }
}
