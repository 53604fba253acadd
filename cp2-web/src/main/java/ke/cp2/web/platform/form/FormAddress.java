package ke.cp2.web.platform.form;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.web.platform.request.PageAddress;

/**
 * Sends each form to the address that its page was opened with: the parameters that the page
 * declares stay. Without them a form that comes back, in another language, with a mistake or after
 * a login, no longer says which entry it edits, and saving it adds a second one.
 */
final class FormAddress extends RendererWrapper {

    FormAddress(Renderer<?> wrapped) {
        super(wrapped);
    }

    @Override
    public void encodeBegin(FacesContext faces, UIComponent form) throws IOException {
        String query = query(faces);
        if (query.isEmpty()) {
            super.encodeBegin(faces, form);
            return;
        }
        ResponseWriter writer = faces.getResponseWriter();
        faces.setResponseWriter(new WithQuery(writer, query));
        try {
            super.encodeBegin(faces, form);
        } finally {
            faces.setResponseWriter(writer);
        }
    }

    private static String query(FacesContext faces) {
        Set<String> declared =
                ViewMetadata.getViewParameters(faces.getViewRoot()).stream()
                        .map(UIViewParameter::getName)
                        .collect(Collectors.toSet());
        return declared.isEmpty()
                ? ""
                : PageAddress.of((HttpServletRequest) faces.getExternalContext().getRequest())
                        .queryOf(declared);
    }

    private static final class WithQuery extends ResponseWriterWrapper {

        private final String query;

        WithQuery(ResponseWriter wrapped, String query) {
            super(wrapped);
            this.query = query;
        }

        @Override
        public void writeAttribute(String name, Object value, String property) throws IOException {
            super.writeAttribute(name, with(name, value), property);
        }

        @Override
        public void writeURIAttribute(String name, Object value, String property)
                throws IOException {
            super.writeURIAttribute(name, with(name, value), property);
        }

        private Object with(String name, Object value) {
            return !"action".equals(name) || value == null
                    ? value
                    : value.toString() + (value.toString().contains("?") ? '&' : '?') + query;
        }
    }
}
