package ke.cp2.web.platform.form;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Hands the attributes that a tag of ours was given on to the component around it; those that it
 * was not given cost nothing. Each is {@code name}, or {@code name:attribute} where the component
 * calls it otherwise.
 */
public class GivenAttributes extends TagHandler {

    private final Map<String, String> written;
    private final Map<String, String> kept;

    public GivenAttributes(TagConfig config) {
        super(config);
        written = names(getAttribute("written"));
        kept = names(getAttribute("kept"));
    }

    private static Map<String, String> names(TagAttribute attribute) {
        Map<String, String> names = new LinkedHashMap<>();
        if (attribute != null) {
            Arrays.stream(attribute.getValue().split(" "))
                    .map(name -> name.split(":"))
                    .forEach(name -> names.put(name[0], name[name.length - 1]));
        }
        return names;
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        written.forEach(
                (name, attribute) -> {
                    ValueExpression value = context.getVariableMapper().resolveVariable(name);
                    if (value != null) {
                        parent.getPassThroughAttributes().putIfAbsent(attribute, value);
                    }
                });
        kept.forEach(
                (name, attribute) -> {
                    ValueExpression value = context.getVariableMapper().resolveVariable(name);
                    if (value != null && parent.getValueExpression(attribute) == null) {
                        parent.setValueExpression(attribute, value);
                    }
                });
        nextHandler.apply(context, parent);
    }
}
