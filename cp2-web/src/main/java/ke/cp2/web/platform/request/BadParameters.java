package ke.cp2.web.platform.request;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import ke.cp2.web.platform.NotFound;

/**
 * An address whose parameters are no numbers where numbers belong leads to the page "not found":
 * somebody typed it, and there is no field to put a message next to.
 */
public class BadParameters implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.PROCESS_VALIDATIONS;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        NotFound.unless(
                event.getFacesContext().isPostback()
                        || !event.getFacesContext().isValidationFailed());
    }
}
