package ke.cp2.web.platform.form;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was written into a form while its writer looks something up on another page. It keeps
 * one form, of the page that was left last, as long as the session.
 */
@SessionScoped
public class KeptForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String page;
    private @Nullable Serializable form;

    /** Keeps the form of a page. */
    public synchronized void keep(String ofPage, Serializable written) {
        page = ofPage;
        form = written;
    }

    /** The form of that page, if that is the one which was left last. */
    public synchronized <T> Optional<T> of(String ofPage, Class<T> type) {
        return ofPage.equals(page) && type.isInstance(form)
                ? Optional.of(type.cast(form))
                : Optional.empty();
    }

    /** Forgets the form, which is saved. */
    public synchronized void forget() {
        page = null;
        form = null;
    }
}
