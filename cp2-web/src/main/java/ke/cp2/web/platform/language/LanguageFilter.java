package ke.cp2.web.platform.language;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import ke.cp2.web.platform.request.Origin;
import ke.cp2.web.platform.request.PageAddress;
import ke.cp2.web.platform.request.Programs;

/**
 * Takes {@code ?lang=sw} on any page: keeps the choice and leads on to the same page without the
 * parameter, so that addresses which people pass on carry no language. A form that is sent with it
 * comes back in that language, see {@code LanguageSwitch}. Whoever is logged in gets messages in
 * it, too, when the choice was made on a page of the portal, not when another site led there.
 */
public class LanguageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject private Language language;

    @Inject private Event<LanguageChosen> chosen;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Locale wanted =
                mayCarryChoice(request)
                        ? Language.known(request.getParameter(Language.PARAMETER))
                        : null;
        if (wanted == null) {
            chain.doFilter(request, response);
            return;
        }
        language.speak(wanted, response);
        if (request.getUserPrincipal() != null && Origin.isFromOwnPage(request)) {
            chosen.fire(new LanguageChosen(wanted));
        }
        if (isForm(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.sendRedirect(PageAddress.of(request).withoutParameter(Language.PARAMETER));
    }

    private static boolean mayCarryChoice(HttpServletRequest request) {
        return !Programs.areMeantBy(request)
                && (isForm(request) || "GET".equals(request.getMethod()));
    }

    private static boolean isForm(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && request.getContentType() != null
                && request.getContentType().startsWith("application/x-www-form-urlencoded");
    }
}
