package ke.cp2.web.account.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import ke.cp2.web.platform.request.Cookies;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/**
 * Hands what was asked for before the login on from one step of it to the next. Between the request
 * for an account and the link in the SMS the browser keeps it for a day.
 */
@Named
@RequestScoped
public class Wanted {

    private static final String COOKIE = "CP2WANTED";
    private static final int A_DAY = (int) Duration.ofDays(1).toSeconds();

    @Inject @Param private String to;

    @Inject private HttpServletRequest request;

    /** The page of this portal that was asked for before the login, or null. */
    public @Nullable String getPath() {
        if (ReturnPath.isSafe(to)) {
            return to;
        }
        String kept = Cookies.value(request, COOKIE);
        String path = kept == null ? null : decoded(kept);
        return ReturnPath.isSafe(path) ? path : null;
    }

    /** The query of an address that hands it on, or an empty text. */
    public String getQuery() {
        String path = getPath();
        return path == null ? "" : "?to=" + encoded(path);
    }

    /** Keeps it for whoever comes back by the link in the SMS. */
    public void keep(HttpServletResponse response) {
        String path = getPath();
        if (path != null) {
            Cookies.set(request, response, COOKIE, encoded(path), A_DAY, Cookies.LAX);
        }
    }

    /** Forgets what was kept: whoever is led on has arrived. */
    void forget(HttpServletResponse response) {
        if (Cookies.value(request, COOKIE) != null) {
            Cookies.set(request, response, COOKIE, "", 0, Cookies.LAX);
        }
    }

    private static @Nullable String decoded(String kept) {
        try {
            return URLDecoder.decode(kept, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
