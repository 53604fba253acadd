package ke.cp2.web.platform.form;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Locale;
import ke.cp2.web.platform.language.Language;

/**
 * Shows a form in the other language when its reader has asked for that, with what has been typed
 * so far. {@link ke.cp2.web.platform.language.LanguageFilter} keeps the choice.
 */
public class LanguageSwitch implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.APPLY_REQUEST_VALUES;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        Locale wanted =
                Language.known(
                        faces.getExternalContext()
                                .getRequestParameterMap()
                                .get(Language.PARAMETER));
        if (wanted != null && faces.isPostback()) {
            faces.getViewRoot().setLocale(wanted);
            TypedValues.putInto(faces, faces.getExternalContext().getRequestParameterValuesMap());
            faces.renderResponse();
        }
    }
}
