package ke.cp2.web.platform.form;

import jakarta.el.ELContext;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import org.jspecify.annotations.Nullable;

/** Gives the value of an aria attribute of the input that is being written; null leaves it out. */
final class AriaValue extends ValueExpression {

    private static final long serialVersionUID = 1L;

    static final AriaValue DESCRIBED_BY = new AriaValue("describedBy");
    static final AriaValue INVALID = new AriaValue("invalid");
    static final AriaValue REQUIRED = new AriaValue("required");

    private final String name;

    private AriaValue(String name) {
        this.name = name;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getValue(ELContext context) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return UIComponent.getCurrentComponent(faces) instanceof UIInput input
                ? (T) of(faces, input)
                : null;
    }

    private @Nullable String of(FacesContext faces, UIInput input) {
        return switch (name) {
            case "describedBy" -> FieldWiring.describedBy(faces, input);
            case "invalid" -> isRefused(faces, input) ? "true" : null;
            default -> isAsked(input) ? "true" : null;
        };
    }

    /** A page without a kept state has only the message left of what its form refused. */
    private static boolean isRefused(FacesContext faces, UIInput input) {
        return !input.isValid() || !faces.getMessageList(input.getClientId(faces)).isEmpty();
    }

    private static boolean isAsked(UIInput input) {
        return input.isRequired()
                || "true".equals(String.valueOf(input.getAttributes().get(FieldWiring.ASKED)));
    }

    @Override
    public void setValue(ELContext context, Object value) {
        throw new PropertyNotWritableException(name);
    }

    @Override
    public boolean isReadOnly(ELContext context) {
        return true;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context) {
        return null;
    }

    @Override
    public Class<?> getExpectedType() {
        return String.class;
    }

    @Override
    public String getExpressionString() {
        return name;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AriaValue value && value.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
