package ke.cp2.web.platform.request;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import ke.cp2.web.platform.NotFound;

/**
 * An address whose parameters are no numbers where numbers belong leads to the page "not found":
 * somebody typed it, and there is no field to put a message next to. A bean that reads parameters
 * may be made in any phase.
 */
public class BadParameters implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.isValidationFailed()
                && !faces.isPostback()
                && !faces.getResponseComplete()
                && !faces.getExternalContext().isResponseCommitted()) {
            NotFound.unless(false);
        }
    }
}
