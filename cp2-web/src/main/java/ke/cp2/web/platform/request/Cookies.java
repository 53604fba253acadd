package ke.cp2.web.platform.request;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and sets the cookies of the portal, which no script reads. */
public final class Cookies {

    /** The browser leaves it out of what other sites' pages ask for. */
    public static final String STRICT = "Strict";

    /** The browser sends it also when a link of another site or an SMS is opened. */
    public static final String LAX = "Lax";

    private Cookies() {}

    /** The value of that cookie, or null. */
    public static @Nullable String value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Stream.of(cookies)
                        .filter(cookie -> name.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Sets a cookie for all pages.
     *
     * @param seconds how long the browser keeps it; -1 until it is closed, 0 forgets it
     * @param sameSite {@link #STRICT} or {@link #LAX}
     */
    public static void set(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            int seconds,
            String sameSite) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", sameSite);
        response.addCookie(cookie);
    }
}
