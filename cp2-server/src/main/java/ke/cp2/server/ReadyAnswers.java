package ke.cp2.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Connects the portal, which has answers ready, with the server, which asks for them. */
public final class ReadyAnswers {

    /** Answers requests whose answer lies ready. */
    @FunctionalInterface
    public interface Source {

        /** Answers; gives false when the request has to go on. */
        boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private static final Source NONE = (request, response) -> false;

    private static volatile Source source = NONE;

    private ReadyAnswers() {}

    /** Takes answers from the portal from now on. */
    public static void from(Source portal) {
        source = portal;
    }

    /** Lets all requests go on. */
    public static void fromNobody() {
        source = NONE;
    }

    static boolean answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return source.answer(request, response);
    }
}
