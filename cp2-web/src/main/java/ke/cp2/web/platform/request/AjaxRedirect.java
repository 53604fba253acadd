package ke.cp2.web.platform.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The answer to an ajax request that has the browser load a page; a plain redirect would be
 * followed by the script.
 */
public final class AjaxRedirect {

    private static final String ANSWER =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                    + "<partial-response><redirect url=\"%s\"/></partial-response>";

    private AjaxRedirect() {}

    /** Writes the answer; the address may hold whatever a query can. */
    public static void to(String address, HttpServletResponse response) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(answer(address));
    }

    static String answer(String address) {
        return ANSWER.formatted(
                address.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
    }
}
