package ke.cp2.web.platform.form;

import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.request.PageAddress;

/**
 * Answers "not found" to a form that is posted to another page, or to the address of another thing
 * than its page was opened with: the page knows the one, the address says the other, and nobody can
 * tell which was meant.
 */
public class OpenedAddress implements PhaseListener, SystemEventListener {

    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = OpenedAddress.class.getName();

    /** The parameters that name one thing; others, as filters, may change while a page is open. */
    private static final Set<String> NAMES =
            Set.of(
                    "id",
                    "account",
                    "code",
                    "deployment",
                    "number",
                    "person",
                    "place",
                    "plan",
                    "reference",
                    "seat");

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot view = faces.getViewRoot();
        if (faces.isPostback() && view != null && !faces.getResponseComplete()) {
            Object opened = view.getAttributes().get(ATTRIBUTE);
            NotFound.unless(opened == null || opened.equals(named(faces, view)));
        }
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot view && !view.isTransient();
    }

    /** Keeps the address with a page before it is written for the first time. */
    @Override
    public void processEvent(SystemEvent event) {
        UIViewRoot view = (UIViewRoot) event.getSource();
        view.getAttributes().putIfAbsent(ATTRIBUTE, named(event.getFacesContext(), view));
    }

    /** Names the page, and what the address of the request says of the things that it declares. */
    private static String named(FacesContext faces, UIViewRoot view) {
        Set<String> declared =
                ViewMetadata.getViewParameters(view).stream()
                        .map(UIViewParameter::getName)
                        .filter(NAMES::contains)
                        .collect(Collectors.toSet());
        return declared.isEmpty()
                ? view.getViewId()
                : view.getViewId()
                        + PageAddress.of(
                                        (HttpServletRequest)
                                                faces.getExternalContext().getRequest())
                                .queryOf(declared);
    }
}
