package ke.cp2.web.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of an address in the one spelling that the portal answers to: nothing encoded, no empty
 * step, no step to itself or upwards, no parameter. The server would make another path of any other
 * spelling, and a rule that reads what was sent would be walked round. No address of the portal
 * needs one.
 */
public final class PlainPath {

    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,=:@/-]*");

    private PlainPath() {}

    /** The path inside the portal; empty when it is spelled in any other way. */
    public static Optional<String> of(HttpServletRequest request) {
        // The server takes the id of a session out of the path before anybody reads it.
        String sent = request.getRequestURI();
        return isPlain(sent) && !request.isRequestedSessionIdFromURL()
                ? Optional.of(sent.substring(request.getContextPath().length()))
                : Optional.empty();
    }

    static boolean isPlain(String path) {
        String steps = path + '/';
        return PLAIN.matcher(path).matches()
                && !path.contains("//")
                && !steps.contains("/./")
                && !steps.contains("/../");
    }
}
