package ke.cp2.web.account.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** Recovery codes that were just made: in the session until their owner has kept them. */
final class NewRecoveryCodes {

    static final String PAGE = "/staff/security/codes";

    private static final String ATTRIBUTE = NewRecoveryCodes.class.getName();

    private NewRecoveryCodes() {}

    static void keep(HttpServletRequest request, List<String> codes) {
        request.getSession().setAttribute(ATTRIBUTE, new ArrayList<>(codes));
    }

    @SuppressWarnings("unchecked")
    static List<String> of(HttpServletRequest request) {
        Object codes = request.getSession().getAttribute(ATTRIBUTE);
        return codes == null ? List.of() : (List<String>) codes;
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}
