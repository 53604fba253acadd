package ke.cp2.web.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Tells the resources that programs call from the pages. Such a resource reads itself what was
 * sent: whoever asks for a parameter before it leaves it an empty body.
 */
public final class Programs {

    private static final Set<String> RESOURCES = Set.of("/api", "/simulator/api");

    private Programs() {}

    /** Tells whether a request is for one of the resources, by the path that the server reads. */
    public static boolean areMeantBy(HttpServletRequest request) {
        return RESOURCES.contains(request.getServletPath());
    }
}
