package ke.cp2.web.platform.request;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Reads the parameters of a request for a page, so that a page never meets what it cannot read. */
public final class SentForm {

    private SentForm() {}

    /** The status to refuse the request with, or 0 when its parameters can be read. */
    public static int refusalOf(HttpServletRequest request) {
        try {
            request.getParameterMap();
            if (isMultipart(request)) {
                request.getParts();
            }
            return 0;
        } catch (RuntimeException | IOException | ServletException e) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    /**
     * Tells whether the request carries a form with files. Programs that follow the redirect after
     * one name its type again, and send nothing.
     */
    public static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && "POST".equals(request.getMethod())
                && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
