package ke.cp2.web.account.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import ke.cp2.web.platform.request.PlainPath;
import org.jspecify.annotations.Nullable;

/**
 * The page that somebody wanted before the login. It travels as a parameter, so only pages of this
 * portal that need a login are taken from it; anything else leads home.
 */
public final class ReturnPath {

    /**
     * Path of a page and a plain query: no scheme, no host, no way up, nothing encoded in the path.
     */
    private static final Pattern LOCAL =
            Pattern.compile("/(my|staff)(/[a-z][a-z-]*)*(\\?[A-Za-z0-9=&%+._:/-]{0,200})?");

    private ReturnPath() {}

    /**
     * The login page's address, with the way back to the page of this request.
     *
     * @param kept whether the form that was sent has been kept
     */
    static String loginPage(HttpServletRequest request, boolean kept) {
        String wanted = wanted(request);
        String login = request.getContextPath() + "/login";
        String ended = kept ? "kept=true&" : "GET".equals(request.getMethod()) ? "" : "ended=true&";
        return isSafe(wanted)
                ? login + "?" + ended + "to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                : login;
    }

    /**
     * The page of this request, with its query; a form that has none comes from a page that may.
     */
    public static String wanted(HttpServletRequest request) {
        String path = pathOf(request);
        String query = request.getQueryString();
        if (query == null && "POST".equals(request.getMethod())) {
            query = queryOf(request.getHeader("Referer"), request.getContextPath() + path);
        }
        return query == null ? path : path + '?' + query;
    }

    /** The query of the page that a form was on, when it was sent to that page's own address. */
    private static @Nullable String queryOf(String referer, String path) {
        try {
            URI page = URI.create(referer == null ? "" : referer);
            return path.equals(page.getRawPath()) ? page.getRawQuery() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The wanted page when it is one of ours and below that home, otherwise the home. */
    public static String orHome(@Nullable String wanted, String home) {
        return wanted != null && isSafe(wanted) && wanted.startsWith(home) ? wanted : home;
    }

    /** Tells whether a redirect to this text stays in the portal. */
    public static boolean isSafe(@Nullable String wanted) {
        return wanted != null && LOCAL.matcher(wanted).matches();
    }

    /** The path inside the portal; that of the home page when it is not spelled plainly. */
    static String pathOf(HttpServletRequest request) {
        return PlainPath.of(request).orElse("/");
    }
}
