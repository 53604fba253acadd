package ke.cp2.web.platform.form;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Cleans what comes from any input before it is converted and checked, except passwords: one place
 * for all pages, for parameters of addresses too. It stands in front of the renderers, because
 * converters know neither inputs with a converter of their own nor whether an input has several
 * lines, and because a converter for all texts would be asked for each text of a page as well.
 * Forms pass here, too, and get their {@link ViewToken} and {@link FormAddress}; lists to choose
 * from are written by {@link KeptMenu}.
 */
public class TypedInputs extends RenderKitFactory {

    private final Map<String, RenderKit> kits = new ConcurrentHashMap<>();

    public TypedInputs(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String renderKitId, RenderKit renderKit) {
        getWrapped().addRenderKit(renderKitId, renderKit);
    }

    @Override
    public @Nullable RenderKit getRenderKit(FacesContext context, String renderKitId) {
        RenderKit kit = getWrapped().getRenderKit(context, renderKitId);
        return kit == null ? null : kits.computeIfAbsent(renderKitId, id -> new Kit(kit));
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class Kit extends RenderKitWrapper {

        private final Map<Renderer<?>, Renderer<?>> wrapped = new ConcurrentHashMap<>();

        Kit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Renderer getRenderer(String family, String rendererType) {
            Renderer<?> renderer = super.getRenderer(family, rendererType);
            if (renderer != null && UIForm.COMPONENT_FAMILY.equals(family)) {
                return wrapped.computeIfAbsent(
                        renderer, form -> new FormAddress(new ViewToken.Form(form)));
            }
            if (renderer != null
                    && UISelectOne.COMPONENT_FAMILY.equals(family)
                    && "jakarta.faces.Menu".equals(rendererType)) {
                return wrapped.computeIfAbsent(renderer, KeptMenu::new);
            }
            return renderer == null || !isOfTypedText(family, rendererType)
                    ? renderer
                    : wrapped.computeIfAbsent(renderer, Cleaning::new);
        }

        /** Inputs of Faces and of PrimeFaces; not their passwords, files and choices. */
        private static boolean isOfTypedText(String family, String rendererType) {
            return UIInput.COMPONENT_FAMILY.equals(family)
                    || (rendererType != null
                            && rendererType.startsWith("org.primefaces.component.Input"));
        }
    }

    private static final class Cleaning extends RendererWrapper {

        Cleaning(Renderer<?> wrapped) {
            super(wrapped);
        }

        @Override
        public @Nullable Object getConvertedValue(
                FacesContext context, UIComponent component, Object submitted) {
            Object typed =
                    submitted instanceof String text && !(component instanceof HtmlInputSecret)
                            ? cleaned(context, component, text)
                            : submitted;
            return typed == null ? null : super.getConvertedValue(context, component, typed);
        }

        private static @Nullable String cleaned(
                FacesContext context, UIComponent component, String text) {
            if (component instanceof HtmlInputTextarea) {
                return TypedText.lines(text);
            }
            return isText(context, component) ? TypedText.line(text) : TypedText.code(text);
        }

        /** Tells whether the input holds a text, not a number or a day. */
        private static boolean isText(FacesContext context, UIComponent component) {
            if (component instanceof UIInput input && input.getConverter() != null) {
                return false;
            }
            ValueExpression value = component.getValueExpression("value");
            Class<?> type = value == null ? null : value.getType(context.getELContext());
            return type == null || type == String.class || type == Object.class;
        }
    }
}
