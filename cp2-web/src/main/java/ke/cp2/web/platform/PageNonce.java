package ke.cp2.web.platform;

import static org.primefaces.util.Constants.RequestParams.NONCE_PARAM;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.csp.CspState;

/**
 * Gives every whole page a script nonce of its own.
 *
 * <p>PrimeFaces reads the nonce of a posted page from a field that its scripts add to the forms,
 * and fails with "Missing CSP nonce" without it: on public pages, which load no such scripts, on
 * error pages, and wherever scripts did not load. A whole page needs no old nonce; only an ajax
 * answer has to repeat that of the page it changes.
 */
public class PageNonce implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        faces.getAttributes().put(CspState.class.getName(), new State(faces));
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // Nothing to do.
    }

    private static final class State extends CspState {

        private final FacesContext faces;
        private String fresh;

        State(FacesContext faces) {
            super(faces);
            this.faces = faces;
        }

        @Override
        public String getNonce() {
            if (faces.getPartialViewContext().isAjaxRequest()) {
                return super.getNonce();
            }
            if (fresh == null) {
                fresh = generateNonce();
                if (!faces.getViewRoot().isTransient()) {
                    faces.getViewRoot().getViewMap().put(NONCE_PARAM, fresh);
                }
            }
            return fresh;
        }
    }
}
