package ke.cp2.web.platform.form;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Tells screen readers which help and which error belong to an input: the tag {@code c2:wiring}
 * around it. An input {@code x} is described by {@code x-help} and {@code x-message}, which stand
 * beside it. The attributes are set once, where the field is built; what they say is looked up when
 * the input is written.
 */
public class FieldWiring extends TagHandler {

    /** The attribute of an input whose use case refuses an empty one. */
    static final String ASKED = "asked";

    /** Renderers that repeat the attributes on each option, where they are not allowed. */
    private static final Set<String> GROUPS =
            Set.of("jakarta.faces.Radio", "jakarta.faces.Checkbox");

    private final TagAttribute input;

    public FieldWiring(TagConfig config) {
        super(config);
        input = getRequiredAttribute("for");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        nextHandler.apply(context, parent);
        if (find(parent, input.getValue(context)) instanceof UIInput built) {
            Map<String, Object> attributes = built.getPassThroughAttributes();
            // A page that is built again for its answer has them.
            attributes.putIfAbsent("aria-describedby", AriaValue.DESCRIBED_BY);
            attributes.putIfAbsent("aria-invalid", AriaValue.INVALID);
            if (!GROUPS.contains(String.valueOf(built.getRendererType()))) {
                attributes.putIfAbsent("aria-required", AriaValue.REQUIRED);
            }
        }
    }

    /** The ids of what describes an input; null when nothing does. */
    static @Nullable String describedBy(FacesContext faces, UIComponent input) {
        StringJoiner ids = new StringJoiner(" ");
        UIComponent help = find(input.getParent(), input.getId() + "-help");
        if (help != null && help.isRendered()) {
            ids.add(help.getClientId(faces));
        }
        UIComponent message = find(input.getParent(), input.getId() + "-message");
        if (message != null && !faces.getMessageList(input.getClientId(faces)).isEmpty()) {
            ids.add(message.getClientId(faces));
        }
        return ids.length() == 0 ? null : ids.toString();
    }

    private static @Nullable UIComponent find(UIComponent parent, String id) {
        for (UIComponent child : parent.getChildren()) {
            if (id.equals(child.getId())) {
                return child;
            }
        }
        return null;
    }
}
