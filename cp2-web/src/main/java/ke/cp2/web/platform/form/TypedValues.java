package ke.cp2.web.platform.form;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.visit.VisitCallback;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Puts back into a form what somebody typed, without a judgement: values that fit go into the
 * model, so that lists which follow others are right; the rest stays as it was typed, without a
 * complaint. Nothing is saved. Passwords and files are never put back.
 */
public final class TypedValues {

    /** The family of {@code ui:repeat}. */
    private static final String REPEATED = "facelets";

    private TypedValues() {}

    /**
     * Puts the parameters of a submitted form into that form of the current view.
     *
     * @return whether there was an input to put something into
     */
    public static boolean putInto(FacesContext faces, Map<String, String[]> parameters) {
        Quiet quiet = new Quiet(faces, parameters);
        boolean[] found = new boolean[1];
        VisitCallback put =
                (context, component) -> {
                    if (component instanceof UIForm form && !isOf(form, parameters, faces)) {
                        return VisitResult.REJECT;
                    }
                    if (isKept(component)) {
                        put(quiet, (UIInput) component);
                        found[0] |= isTyped(component);
                    }
                    return VisitResult.ACCEPT;
                };
        VisitContext eachRow = context(quiet, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        // Tables have no inputs in their rows, which need not be read for that; repeated parts do.
        faces.getViewRoot()
                .visitTree(
                        context(
                                quiet,
                                EnumSet.of(VisitHint.SKIP_UNRENDERED, VisitHint.SKIP_ITERATION)),
                        (context, component) -> {
                            if (REPEATED.equals(component.getFamily())
                                    && component instanceof NamingContainer) {
                                component.visitTree(eachRow, put);
                                return VisitResult.REJECT;
                            }
                            return put.visit(context, component);
                        });
        return found[0];
    }

    private static VisitContext context(Quiet quiet, Set<VisitHint> hints) {
        return VisitContext.createVisitContext(quiet, null, hints);
    }

    /** Tells whether people see and change it, and may get it back. */
    public static boolean isTyped(UIComponent component) {
        return isKept(component) && !(component instanceof HtmlInputHidden);
    }

    private static boolean isKept(UIComponent component) {
        return component instanceof UIInput input
                && !(input instanceof HtmlInputSecret)
                && !(input instanceof HtmlInputFile)
                && isInForm(input);
    }

    private static boolean isInForm(UIComponent component) {
        for (UIComponent each = component; each != null; each = each.getParent()) {
            if (each instanceof UIForm) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(UIForm form, Map<String, String[]> parameters, FacesContext faces) {
        return parameters.containsKey(form.getClientId(faces));
    }

    private static void put(Quiet quiet, UIInput input) {
        input.decode(quiet);
        input.validate(quiet);
        if (input.isValid()) {
            input.updateModel(quiet);
        }
        input.setValid(true);
    }

    /** The request as it was, without a way to complain. */
    private static final class Quiet extends FacesContextWrapper {

        private final ExternalContext externalContext;

        Quiet(FacesContext faces, Map<String, String[]> parameters) {
            super(faces);
            externalContext = new Submitted(faces.getExternalContext(), parameters);
        }

        @Override
        public ExternalContext getExternalContext() {
            return externalContext;
        }

        @Override
        public void addMessage(String clientId, FacesMessage message) {
            // Nobody has asked for a judgement yet.
        }

        @Override
        public void validationFailed() {
            // As above.
        }

        @Override
        public void renderResponse() {
            // As above.
        }
    }

    /** The wrapper of the API leaves out the types of one map. */
    @SuppressWarnings("unchecked")
    private static final class Submitted extends ExternalContextWrapper {

        private final Map<String, String[]> values;

        Submitted(ExternalContext context, Map<String, String[]> values) {
            super(context);
            this.values = values;
        }

        @Override
        public Map<String, String> getRequestParameterMap() {
            Map<String, String> first = new LinkedHashMap<>();
            values.forEach((name, all) -> first.put(name, all.length == 0 ? "" : all[0]));
            return first;
        }

        @Override
        public Map<String, String[]> getRequestParameterValuesMap() {
            return values;
        }
    }
}
