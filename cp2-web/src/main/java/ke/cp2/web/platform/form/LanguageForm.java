package ke.cp2.web.platform.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * The form that a change of language takes along: what has been typed on the page is there again in
 * the other language. The buttons in the header belong to that form; without one they are links.
 */
@Named
@RequestScoped
public class LanguageForm {

    @Inject private FacesContext faces;

    private @Nullable String id;

    /** The id of the page's first form that people type into, or "". */
    public String getId() {
        if (id == null) {
            id = "";
            VisitContext visit =
                    VisitContext.createVisitContext(
                            faces,
                            null,
                            EnumSet.of(VisitHint.SKIP_UNRENDERED, VisitHint.SKIP_ITERATION));
            faces.getViewRoot().visitTree(visit, (context, component) -> look(component));
        }
        return id;
    }

    private VisitResult look(UIComponent component) {
        if (component instanceof UIForm form && takesFiles(form)) {
            return VisitResult.REJECT;
        }
        if (!TypedValues.isTyped(component)) {
            return VisitResult.ACCEPT;
        }
        for (UIComponent each = component; each != null; each = each.getParent()) {
            if (each instanceof UIForm form) {
                id = form.getClientId(faces);
            }
        }
        return VisitResult.COMPLETE;
    }

    /** A file cannot be put back: better a link than half a form. */
    private static boolean takesFiles(UIForm form) {
        return "multipart/form-data".equals(form.getAttributes().get("enctype"));
    }
}
