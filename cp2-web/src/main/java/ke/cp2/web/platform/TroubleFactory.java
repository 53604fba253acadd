package ke.cp2.web.platform;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.util.Iterator;

/** Lets a class look at what went wrong in a request before it goes to the next one. */
public abstract class TroubleFactory extends ExceptionHandlerFactory {

    protected TroubleFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public final ExceptionHandler getExceptionHandler() {
        return new ExceptionHandlerWrapper(getWrapped().getExceptionHandler()) {
            @Override
            public void handle() {
                look(
                        FacesContext.getCurrentInstance(),
                        getUnhandledExceptionQueuedEvents().iterator());
                getWrapped().handle();
            }
        };
    }

    /** Removes the events that it has seen to; the rest goes on. */
    protected abstract void look(FacesContext faces, Iterator<ExceptionQueuedEvent> events);
}
