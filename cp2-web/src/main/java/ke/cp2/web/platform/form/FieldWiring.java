package ke.cp2.web.platform.form;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Tells screen readers which help and which error belong to an input: an input {@code x} is
 * described by {@code x-help} and {@code x-message}, which {@code c2:field} writes around it.
 */
public class FieldWiring implements SystemEventListener {

    /** Renderers that repeat the attributes on each option, where they are not allowed. */
    private static final Set<String> GROUPS =
            Set.of("jakarta.faces.Radio", "jakarta.faces.Checkbox");

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = event.getFacesContext();
        VisitContext visit =
                VisitContext.createVisitContext(
                        faces,
                        null,
                        EnumSet.of(VisitHint.SKIP_UNRENDERED, VisitHint.SKIP_ITERATION));
        faces.getViewRoot()
                .visitTree(
                        visit,
                        (context, component) -> {
                            if (component instanceof UIInput input) {
                                wire(faces, input);
                            }
                            return VisitResult.ACCEPT;
                        });
    }

    private static void wire(FacesContext faces, UIInput input) {
        StringJoiner describedBy = new StringJoiner(" ");
        UIComponent help = sibling(input, "-help");
        if (help != null && help.isRendered()) {
            describedBy.add(help.getClientId(faces));
        }
        UIComponent message = sibling(input, "-message");
        if (message != null && !faces.getMessageList(input.getClientId(faces)).isEmpty()) {
            describedBy.add(message.getClientId(faces));
        }
        set(input, "aria-describedby", describedBy.length() == 0 ? null : describedBy.toString());
        set(input, "aria-invalid", input.isValid() ? null : "true");
        boolean single = !GROUPS.contains(String.valueOf(input.getRendererType()));
        set(input, "aria-required", single && input.isRequired() ? "true" : null);
    }

    private static UIComponent sibling(UIInput input, String suffix) {
        UIComponent container = input.getNamingContainer();
        return container == null ? null : container.findComponent(input.getId() + suffix);
    }

    private static void set(UIInput input, String name, String value) {
        if (value != null) {
            input.getPassThroughAttributes().put(name, value);
        } else if (input.getPassThroughAttributes(false) != null) {
            input.getPassThroughAttributes().remove(name);
        }
    }
}
