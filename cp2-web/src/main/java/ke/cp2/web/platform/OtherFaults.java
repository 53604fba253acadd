package ke.cp2.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.validation.Validator;

/**
 * Tells all that is wrong with a form in one round. The page finds what is missing or cannot be
 * read, the constraints of the form what is written wrongly, the rules what does not fit; each of
 * them ends a use case before the next is asked, so that a person would mend a form three times.
 */
@RequestScoped
public class OtherFaults {

    @Inject private FacesContext faces;

    @Inject private Feedback feedback;

    @Inject private Validator constraints;

    /**
     * Runs a use case, and tells what else is wrong with its form when it is refused.
     *
     * @param rules asks the rules about the form and saves nothing
     * @return whether it went well
     */
    public boolean attempt(Object form, Runnable useCase, Runnable rules) {
        if (feedback.attempt(useCase)) {
            return true;
        }
        tell(form, rules);
        return false;
    }

    /**
     * Takes the values that can be read into the form where the page has found a fault, and tells
     * what else is wrong with them.
     *
     * @param validated the end of the validation of the form
     * @param rules asks the rules about the form and saves nothing
     */
    public void tell(ComponentSystemEvent validated, Object form, Runnable rules) {
        if (!faces.isValidationFailed()) {
            return;
        }
        takeOver(validated);
        tell(form, rules);
    }

    /** Takes the values that can be read into the form, whatever else is wrong with it. */
    public void takeOver(ComponentSystemEvent validated) {
        validated
                .getComponent()
                .visitTree(
                        VisitContext.createVisitContext(faces),
                        (context, component) -> {
                            takeOver(component);
                            return VisitResult.ACCEPT;
                        });
    }

    private void tell(Object form, Runnable rules) {
        constraints.validate(form).forEach(feedback::refuse);
        feedback.attempt(rules);
    }

    private void takeOver(UIComponent component) {
        if (component instanceof UIInput input && input.isValid() && input.isLocalValueSet()) {
            input.updateModel(faces);
        }
    }
}
