package ke.cp2.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;

/**
 * Asks the rules about a form in which the page itself has found faults: where a field is missing
 * or cannot be read, nothing is saved and no use case is asked, so that a person would read the
 * rest of what is wrong only the second time.
 */
@RequestScoped
public class OtherFaults {

    @Inject private FacesContext faces;

    @Inject private Feedback feedback;

    /**
     * Takes the values that can be read into the model, and tells what the rules refuse of them.
     *
     * @param validated the end of the validation of the form
     */
    public void tell(ComponentSystemEvent validated, Runnable rules) {
        if (!faces.isValidationFailed()) {
            return;
        }
        validated
                .getComponent()
                .visitTree(
                        VisitContext.createVisitContext(faces),
                        (context, component) -> {
                            takeOver(component);
                            return VisitResult.ACCEPT;
                        });
        feedback.attempt(rules);
    }

    private void takeOver(UIComponent component) {
        if (component instanceof UIInput input && input.isValid() && input.isLocalValueSet()) {
            input.updateModel(faces);
        }
    }
}
