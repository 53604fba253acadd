package ke.cp2.web.audit;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import ke.cp2.web.platform.Feedback;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a form changes, and asks why, before it is kept.
 *
 * @param <P> what the officer confirms
 */
public abstract class AskingChanges<P extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Feedback feedback;

    private @Nullable P asked;
    private List<String> changes = List.of();

    /** Tells what the form changes; null when it is kept without a question. */
    protected abstract @Nullable P preview();

    /** Lists what it changes, in words. */
    protected abstract List<String> changesOf(P preview);

    /**
     * Keeps the form and says so.
     *
     * @param shown what was confirmed, or null when nothing was asked
     * @return the next page; null when it was refused
     */
    protected abstract @Nullable String keep(@Nullable P shown);

    /** Asks what is to be confirmed; keeps the form at once when there is nothing. */
    public @Nullable String save() {
        asked = null;
        return feedback.attempt(this::ask) && asked == null ? keep(null) : null;
    }

    private void ask() {
        P preview = preview();
        changes = preview == null ? List.of() : changesOf(preview);
        asked = preview;
    }

    /** Keeps the form after the question; refused, it is asked again as it is now. */
    public @Nullable String confirm() {
        String next = keep(asked);
        if (next == null) {
            feedback.attempt(this::ask);
        }
        return next;
    }

    /** Leaves the question. */
    public void cancel() {
        asked = null;
    }

    /** Says what the form would change; null while nothing is asked. */
    public @Nullable P getAsked() {
        return asked;
    }

    /** Lists what it would change, in words. */
    public List<String> getChanges() {
        return changes;
    }
}
