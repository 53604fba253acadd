package ke.cp2.web.platform.form;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.List;

/**
 * Makes what a tag of ours was not given empty: otherwise each such name is looked for among all
 * beans and scopes, each time it is read.
 */
public class AbsentAttributes extends TagHandler {

    private final List<String> names;

    public AbsentAttributes(TagConfig config) {
        super(config);
        names = List.of(getRequiredAttribute("names").getValue().split(" "));
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        VariableMapper variables = context.getVariableMapper();
        ValueExpression nothing =
                context.getExpressionFactory().createValueExpression(null, Object.class);
        for (String name : names) {
            if (variables.resolveVariable(name) == null) {
                variables.setVariable(name, nothing);
            }
        }
        nextHandler.apply(context, parent);
    }
}
