package ke.cp2.web.platform;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Recognises a fault of the sender by the exception that came of it: the server would call it a
 * failure of its own.
 */
public final class ClientFault {

    private ClientFault() {}

    /** The status that the sender is answered, or 0 when the fault is ours. */
    public static int statusOf(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ViewExpiredException) {
                return HttpServletResponse.SC_CONFLICT;
            }
            if (each instanceof EJBAccessException || each instanceof AccessLocalException) {
                return HttpServletResponse.SC_FORBIDDEN;
            }
        }
        return 0;
    }
}
