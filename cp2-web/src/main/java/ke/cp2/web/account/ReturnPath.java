package ke.cp2.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The page that somebody wanted before the login. It travels as a parameter, so only pages of this
 * portal that need a login are taken from it; anything else leads home.
 */
final class ReturnPath {

    /**
     * Path of a page and a plain query: no scheme, no host, no way up, nothing encoded in the path.
     */
    private static final Pattern LOCAL =
            Pattern.compile("/(my|staff)(/[a-z][a-z-]*)*(\\?[A-Za-z0-9=&%+._:/-]{0,200})?");

    private ReturnPath() {}

    /** The login page's address, with the way back to the page of this request. */
    static String loginPage(HttpServletRequest request) {
        String wanted = pathOf(request);
        if (request.getQueryString() != null) {
            wanted += "?" + request.getQueryString();
        }
        String login = request.getContextPath() + "/login";
        String ended = "GET".equals(request.getMethod()) ? "" : "ended=true&";
        return isSafe(wanted)
                ? login + "?" + ended + "to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                : login;
    }

    /** The wanted page when it is one of ours, otherwise the given home. */
    static String orHome(String wanted, String home) {
        return isSafe(wanted) ? wanted : home;
    }

    /** Whether a redirect to this text stays in the portal. */
    static boolean isSafe(String wanted) {
        return wanted != null && LOCAL.matcher(wanted).matches();
    }

    /** The path inside the portal, without a session id. */
    static String pathOf(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        int parameters = path.indexOf(';');
        return parameters < 0 ? path : path.substring(0, parameters);
    }
}
