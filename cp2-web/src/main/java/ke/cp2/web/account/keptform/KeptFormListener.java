package ke.cp2.web.account.keptform;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/** Lets {@link KeptFormPage} look at each page before it is written. */
public class KeptFormListener implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = event.getFacesContext();
        if (!isBehindLogin(faces.getViewRoot().getViewId())) {
            // Nothing is kept of it, and the bean with all that it needs costs a part of the page.
            return;
        }
        faces.getApplication()
                .evaluateExpressionGet(faces, "#{keptFormPage}", KeptFormPage.class)
                .prepare();
    }

    private static boolean isBehindLogin(String view) {
        return view.startsWith("/my") || view.startsWith("/staff");
    }
}
