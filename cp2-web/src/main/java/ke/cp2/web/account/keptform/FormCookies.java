package ke.cp2.web.account.keptform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import ke.cp2.web.platform.request.Cookies;
import org.jspecify.annotations.Nullable;

/**
 * Keeps in a browser what it needs of the forms of its last session: the ticket that lets it have
 * one kept, and that one waits. Both open nothing, and neither is sent from pages of other sites.
 */
public final class FormCookies {

    private static final String TICKET = "CP2FORM";
    private static final String WAITING = "CP2KEPT";
    private static final int UNTIL_CLOSED = -1;
    private static final int AN_HOUR = (int) Duration.ofHours(1).toSeconds();

    private FormCookies() {}

    /** The ticket that this browser has, or null. */
    public static @Nullable String ticket(HttpServletRequest request) {
        return Cookies.value(request, TICKET);
    }

    static boolean isWaiting(HttpServletRequest request) {
        return Cookies.value(request, WAITING) != null;
    }

    static void giveTicket(HttpServletRequest request, HttpServletResponse response, String value) {
        set(request, response, TICKET, value, UNTIL_CLOSED);
    }

    static void markWaiting(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, WAITING, "true", AN_HOUR);
    }

    static void unmark(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, WAITING, "", 0);
    }

    /** Forgets both: who logs out is done. */
    public static void forget(HttpServletRequest request, HttpServletResponse response) {
        unmark(request, response);
        set(request, response, TICKET, "", 0);
    }

    private static void set(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            int seconds) {
        Cookies.set(request, response, name, value, seconds, Cookies.STRICT);
    }
}
