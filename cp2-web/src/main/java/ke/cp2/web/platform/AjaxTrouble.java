package ke.cp2.web.platform;

import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * Explains itself when an ajax request fails or comes from a page that is no longer known: without
 * this, nothing would happen on the screen. Other requests get the error page from the container.
 */
public class AjaxTrouble extends TroubleFactory {

    public AjaxTrouble(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    protected void look(FacesContext faces, Iterator<ExceptionQueuedEvent> events) {
        if (faces.getPartialViewContext().isAjaxRequest()
                && events.hasNext()
                && !faces.getExternalContext().isResponseCommitted()) {
            answer(faces, events.next().getContext().getException());
            events.remove();
            while (events.hasNext()) {
                events.next();
                events.remove();
            }
        }
    }

    private static void answer(FacesContext faces, Throwable cause) {
        ExternalContext context = faces.getExternalContext();
        context.getRequestMap().put(RequestDispatcher.ERROR_EXCEPTION, cause);
        context.getRequestMap()
                .put(
                        RequestDispatcher.ERROR_STATUS_CODE,
                        HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        try {
            context.responseReset();
            faces.getApplication()
                    .evaluateExpressionGet(faces, "#{errorPage}", ErrorPage.class)
                    .answerAjax((HttpServletResponse) context.getResponse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
