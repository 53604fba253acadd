package ke.cp2.web.platform.form;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ties each form behind the login to the session that it was written in. A page whose view is known
 * no longer is built anew from what was sent, so that nothing typed is lost; without this,
 * anybody's form would do. A form of another session does nothing: it is shown again as it was
 * typed.
 */
public class ViewToken implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final String NAME = ViewToken.class.getName();
    private static final String FIELD = "viewToken";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.APPLY_REQUEST_VALUES;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (!faces.isPostback() || faces.getViewRoot().isTransient() || isOfSession(faces)) {
            return;
        }
        faces.addMessage(
                null,
                new FacesMessage(
                        FacesMessage.SEVERITY_ERROR,
                        faces.getApplication()
                                .getResourceBundle(faces, "platformText")
                                .getString("session.renewed"),
                        null));
        TypedValues.putInto(faces, faces.getExternalContext().getRequestParameterValuesMap());
        faces.renderResponse();
    }

    private static boolean isOfSession(FacesContext faces) {
        String token = token(faces);
        return token != null
                && token.equals(faces.getExternalContext().getRequestParameterMap().get(FIELD));
    }

    /** The token of the session, or null when there is no session. */
    private static @Nullable String token(FacesContext faces) {
        HttpSession session =
                ((HttpServletRequest) faces.getExternalContext().getRequest()).getSession(false);
        if (session == null) {
            return null;
        }
        synchronized (ViewToken.class) {
            if (session.getAttribute(NAME) == null) {
                session.setAttribute(NAME, UUID.randomUUID().toString());
            }
            return (String) session.getAttribute(NAME);
        }
    }

    /** Writes the token into each form. */
    static final class Form extends RendererWrapper {

        Form(Renderer<?> wrapped) {
            super(wrapped);
        }

        @Override
        public void encodeBegin(FacesContext faces, UIComponent form) throws IOException {
            super.encodeBegin(faces, form);
            String token = faces.getViewRoot().isTransient() ? null : token(faces);
            if (token == null) {
                return;
            }
            ResponseWriter writer = faces.getResponseWriter();
            writer.startElement("input", form);
            writer.writeAttribute("type", "hidden", null);
            writer.writeAttribute("name", FIELD, null);
            writer.writeAttribute("value", token, null);
            writer.endElement("input");
        }
    }
}
