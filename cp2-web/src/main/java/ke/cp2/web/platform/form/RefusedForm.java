package ke.cp2.web.platform.form;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Puts what was typed into the model of a page without a kept state when one of its fields is
 * refused: such a page is built anew before it is written, and its inputs forget what they had
 * accepted. Who left the password empty would have to type the user name again.
 */
public class RefusedForm implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.PROCESS_VALIDATIONS;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.isValidationFailed() && faces.getViewRoot().isTransient()) {
            TypedValues.putInto(faces, faces.getExternalContext().getRequestParameterValuesMap());
        }
    }
}
