package ke.cp2.web.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the token of the offer whose link was opened, so that no page has it in its address. Who
 * has read the answer, logs in or logs out is done with it: the next person at a shared phone finds
 * no offer of somebody else.
 */
public final class OfferCookie {

    private static final String NAME = "CP2OFFER";
    private static final int KEPT_SECONDS = 3_600;

    private OfferCookie() {}

    /** The token that this browser has, or null. */
    public static @Nullable String token(HttpServletRequest request) {
        return Cookies.value(request, NAME);
    }

    /** Keeps the token for an hour; the link in an SMS sends it along. */
    public static void keep(
            HttpServletRequest request, HttpServletResponse response, String token) {
        Cookies.set(request, response, NAME, token, KEPT_SECONDS, Cookies.LAX);
    }

    /** Forgets it, when this browser has one. */
    public static void forget(HttpServletRequest request, HttpServletResponse response) {
        if (token(request) != null) {
            Cookies.set(request, response, NAME, "", 0, Cookies.LAX);
        }
    }
}
