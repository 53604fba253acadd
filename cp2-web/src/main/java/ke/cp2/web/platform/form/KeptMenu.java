package ke.cp2.web.platform.form;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectItem;
import jakarta.faces.component.UISelectItems;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@link Entries} as they were written before and marks the chosen one: a form has hundreds
 * of them, and each costs as much as a field. Whatever else a list holds, Faces writes.
 */
final class KeptMenu extends RendererWrapper {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_:.-]*");
    private static final String CHOSEN = " selected=\"selected\"";

    KeptMenu(Renderer<?> wrapped) {
        super(wrapped);
    }

    @Override
    public void encodeEnd(FacesContext faces, UIComponent component) throws IOException {
        String chosen = component instanceof Menu menu ? chosen(menu) : null;
        Entries entries = chosen == null ? null : entries(component);
        if (entries == null) {
            super.encodeEnd(faces, component);
            return;
        }
        String none = none(component);
        String options = entries.written(none);
        if (options == null) {
            options = optionsOf(faces, component);
            entries.keep(none, options);
        }
        write(faces, (Menu) component, marked(options, Objects.requireNonNull(chosen)));
    }

    /** What is chosen, "" for nothing; null when only Faces knows how that is written. */
    private static @Nullable String chosen(Menu menu) {
        Object submitted = menu.getSubmittedValue();
        Object value = submitted == null || "".equals(submitted) ? menu.getValue() : submitted;
        String code = value instanceof Enum<?> one ? one.name() : Objects.toString(value, "");
        boolean plain = value == null || value instanceof Enum<?> || value instanceof String;
        return plain && menu.getConverter() == null && CODE.matcher(code).matches() ? code : null;
    }

    private static @Nullable Entries entries(UIComponent menu) {
        Entries found = null;
        for (UIComponent child : menu.getChildren()) {
            if (child instanceof UISelectItems items
                    && found == null
                    && items.getValue() instanceof Entries entries) {
                found = entries;
            } else if (!(child instanceof UISelectItem item)
                    || item.getItemValue() != null
                    || found != null) {
                return null;
            }
        }
        return found;
    }

    /** The labels of the entries that choose nothing. */
    private static String none(UIComponent menu) {
        StringBuilder labels = new StringBuilder();
        for (UIComponent child : menu.getChildren()) {
            if (child instanceof UISelectItem item) {
                labels.append(item.getItemLabel()).append('\n');
            }
        }
        return labels.toString();
    }

    /** Has Faces write the list, and takes the options out of it. */
    private String optionsOf(FacesContext faces, UIComponent menu) throws IOException {
        ResponseWriter writer = faces.getResponseWriter();
        StringWriter copy = new StringWriter();
        faces.setResponseWriter(writer.cloneWithWriter(copy));
        try {
            super.encodeEnd(faces, menu);
        } finally {
            faces.setResponseWriter(writer);
        }
        String list = copy.toString();
        int first = list.indexOf("<opt");
        return first < 0
                ? ""
                : list.substring(first, list.lastIndexOf("</select>")).replace(CHOSEN, "");
    }

    static String marked(String options, String chosen) {
        String option = "<option value=\"" + chosen + '"';
        int at = options.indexOf(option);
        return at < 0
                ? options
                : new StringBuilder(options).insert(at + option.length(), CHOSEN).toString();
    }

    private void write(FacesContext faces, Menu menu, String options) throws IOException {
        ResponseWriter writer = faces.getResponseWriter();
        faces.setResponseWriter(
                new ResponseWriterWrapper(writer) {
                    @Override
                    public void endElement(String name) throws IOException {
                        getWrapped().write(options);
                        super.endElement(name);
                    }
                });
        menu.setBare(true);
        try {
            super.encodeEnd(faces, menu);
        } finally {
            menu.setBare(false);
            faces.setResponseWriter(writer);
        }
    }
}
