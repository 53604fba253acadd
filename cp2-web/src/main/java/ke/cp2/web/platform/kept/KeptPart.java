package ke.cp2.web.platform.kept;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that is written from what was written before for the same key: {@code c2:kept}.
 * The key holds everything that the part is made of, so that nothing in it is ever out of date, and
 * nothing that only one may read is shown to another. {@link KeptPartHandler} does not even build
 * what lies in it.
 */
@FacesComponent(KeptPart.TYPE)
public class KeptPart extends UIComponentBase {

    static final String TYPE = "cp2.KeptPart";

    private transient List<Object> key = List.of();
    private transient @Nullable String markup;

    @Override
    public String getFamily() {
        return TYPE;
    }

    /** Takes the key, and tells whether the markup lies ready. */
    boolean isReady(List<Object> known) {
        key = known;
        markup = KeptMarkup.of(key);
        return markup != null;
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext faces) throws IOException {
        String written = markup;
        if (written == null) {
            written = written(faces);
            KeptMarkup.keep(key, written);
        }
        faces.getResponseWriter().write(written);
    }

    private String written(FacesContext faces) throws IOException {
        ResponseWriter writer = faces.getResponseWriter();
        StringWriter copy = new StringWriter();
        faces.setResponseWriter(writer.cloneWithWriter(copy));
        try {
            super.encodeChildren(faces);
            faces.getResponseWriter().flush();
        } finally {
            faces.setResponseWriter(writer);
        }
        return copy.toString();
    }
}
