package ke.cp2.web.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Consumer;
import org.omnifaces.util.Faces;

/** The page "not found", for what does not exist or is somebody else's. */
public final class NotFound {

    private NotFound() {}

    /** Opens a page with the thing, or answers with "not found" when it is not there. */
    public static <T> void unless(Optional<T> found, Consumer<T> opening) {
        unless(found.isPresent());
        found.ifPresent(opening);
    }

    /** Answers with it unless the thing is there. */
    public static void unless(boolean there) {
        if (!there) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        }
    }
}
