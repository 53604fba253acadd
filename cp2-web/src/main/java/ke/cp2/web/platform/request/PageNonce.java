package ke.cp2.web.platform.request;

import static org.primefaces.util.Constants.RequestParams.NONCE_PARAM;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Gives a posted page its script nonce.
 *
 * <p>PrimeFaces reads the nonce of a post from a field that its scripts add to the forms, and fails
 * with "Missing CSP nonce" without it: on pages that load no such scripts, which is most of them,
 * and wherever scripts did not load. Only an ajax answer needs the field, because it goes into a
 * page that is there already; a whole page takes the nonce of its view, or a new one.
 */
public class PageNonce implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{1,100}={0,2}");
    private static final String ATTRIBUTE = PageNonce.class.getName();

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getViewRoot() == null || faces.getResponseComplete()) {
            return;
        }
        if (faces.getPartialViewContext().isAjaxRequest()) {
            refuseWithoutNonce(faces.getExternalContext());
            return;
        }
        Map<String, Object> view = faces.getViewRoot().getViewMap(false);
        Object nonce = view == null ? null : view.get(NONCE_PARAM);
        faces.getExternalContext()
                .getRequestMap()
                .put(ATTRIBUTE, nonce == null ? newNonce() : nonce);
    }

    /**
     * The scripts of the page always send it as they got it; half an answer, which names a class of
     * the framework, would be the alternative.
     */
    private static void refuseWithoutNonce(ExternalContext context) {
        String nonce = context.getRequestParameterMap().get(NONCE_PARAM);
        if (nonce == null || !BASE64.matcher(nonce).matches()) {
            try {
                context.responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
                FacesContext.getCurrentInstance().responseComplete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String newNonce() {
        byte[] random = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(random);
    }

    /** The request as PrimeFaces wants it: with the field that carries the nonce. */
    static final class Request extends HttpServletRequestWrapper {

        Request(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            Object nonce = NONCE_PARAM.equals(name) ? getAttribute(ATTRIBUTE) : null;
            return nonce instanceof String known ? known : super.getParameter(name);
        }
    }
}
