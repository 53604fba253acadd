package ke.cp2.web.platform;

import jakarta.servlet.http.HttpServletResponse;
import org.omnifaces.util.Faces;

/** The page "not found", for what does not exist or is somebody else's. */
public final class NotFound {

    private NotFound() {}

    /** Answers with it unless the thing is there. */
    public static void unless(boolean there) {
        if (!there) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        }
    }
}
