package ke.cp2.web.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Tells requests that the portal's own pages send from those that other sites make a browser send.
 */
public final class Origin {

    private Origin() {}

    /**
     * Tells whether a request may change something. Browsers say in Sec-Fetch-Site where it comes
     * from; older ones in Origin or Referer; a program that is no browser says nothing, and carries
     * nobody's session.
     */
    static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return namesOwn(request) || (namesNone(request) && request.getRequestedSessionId() == null);
    }

    /** Tells whether a request comes from a page of the portal, as far as is known. */
    public static boolean isFromOwnPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? namesOwn(request) : site.equals("same-origin");
    }

    private static boolean namesNone(HttpServletRequest request) {
        return request.getHeader("Origin") == null && request.getHeader("Referer") == null;
    }

    private static boolean namesOwn(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String sender = origin == null ? request.getHeader("Referer") : origin;
        String host = request.getHeader("Host");
        try {
            return sender != null
                    && host != null
                    && host.equalsIgnoreCase(URI.create(sender).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
