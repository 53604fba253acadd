package ke.cp2.web.account.keptform;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import ke.cp2.web.platform.TroubleFactory;

/**
 * Leads a form whose page is no longer known back to that page, where it stands as it was typed:
 * the session may hold no more pages than the last few, and Back may show an older one. A view
 * state of another kind of page is taken for one that is no longer known.
 */
public class ExpiredView extends TroubleFactory {

    public ExpiredView(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    protected void look(FacesContext faces, Iterator<ExceptionQueuedEvent> events) {
        // An ajax request says that the page was open too long, and has it loaded anew.
        if (events.hasNext() && !faces.getPartialViewContext().isAjaxRequest()) {
            ExceptionQueuedEventContext trouble = events.next().getContext();
            if (isOfUnknownPage(trouble)) {
                events.remove();
                // What was answered already, such as "not found", stays the answer.
                if (!faces.getResponseComplete()
                        && !faces.getExternalContext().isResponseCommitted()) {
                    leadBack(faces);
                }
            }
        }
    }

    private static boolean isOfUnknownPage(ExceptionQueuedEventContext trouble) {
        return trouble.getException() instanceof ViewExpiredException
                || (PhaseId.RESTORE_VIEW.equals(trouble.getPhaseId())
                        && trouble.getException() instanceof FacesException);
    }

    private static void leadBack(FacesContext faces) {
        String page =
                faces.getApplication()
                        .evaluateExpressionGet(faces, "#{keptFormPage}", KeptFormPage.class)
                        .keep();
        if (page == null) {
            faces.getApplication()
                    .publishEvent(
                            faces,
                            ExceptionQueuedEvent.class,
                            new ExceptionQueuedEventContext(
                                    faces, new ViewExpiredException("page unknown", "")));
            return;
        }
        try {
            faces.getExternalContext().redirect(page);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
