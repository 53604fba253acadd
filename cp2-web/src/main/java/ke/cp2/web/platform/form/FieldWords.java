package ke.cp2.web.platform.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** What {@link FieldWiring} asks for while an input is written. */
@Named
@ApplicationScoped
public class FieldWords {

    /** The ids of help and error of an input; null when it has neither. */
    public String describedBy(UIComponent input) {
        return FieldWiring.describedBy(FacesContext.getCurrentInstance(), input);
    }
}
