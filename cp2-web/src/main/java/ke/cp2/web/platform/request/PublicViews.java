package ke.cp2.web.platform.request;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Makes all pages stateless that do not lie behind the login, before anybody can ask for their view
 * scope: that would make a session for a visitor. The template says so too, but it is read later.
 */
public class PublicViews implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (view != null && view.getViewId() != null && isPublic(view.getViewId())) {
            view.setTransient(true);
        }
    }

    private static boolean isPublic(String viewId) {
        return !viewId.startsWith("/my") && !viewId.startsWith("/staff");
    }
}
