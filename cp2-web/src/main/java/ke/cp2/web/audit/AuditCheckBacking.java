package ke.cp2.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.audit.AuditRow;
import ke.cp2.audit.CheckingTrail;
import ke.cp2.audit.TrailState;
import ke.cp2.audit.chain.ChainCheck;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** The page {@code /staff/audit/check}: each time that it asks, the check goes a step on. */
@Named
@ViewScoped
public class AuditCheckBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private CheckingTrail checking;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject private AuditTexts texts;

    private @Nullable TrailState state;
    private @Nullable ChainCheck check;

    /** Reads the end of the trail. */
    public void load() {
        feedback.attempt(() -> state = checking.state());
    }

    /** Begins at the first record. */
    public void begin() {
        feedback.attempt(() -> check = checking.begin());
    }

    /** Goes a step on; who cannot, as when the file of anchors is broken, stops. */
    public void refresh() {
        ChainCheck before = check;
        if (before != null && !feedback.attempt(() -> check = checking.next(before))) {
            check = null;
        }
    }

    public @Nullable TrailState getState() {
        return state;
    }

    public @Nullable ChainCheck getCheck() {
        return check;
    }

    /** Tells whether the page goes on asking. */
    public boolean isWatching() {
        return check != null && !check.done();
    }

    /** The last hash in groups that can be compared by eye. */
    public String getHash() {
        return state == null || state.head() == null
                ? ""
                : state.head().hash().replaceAll("(.{8})(?=.)", "$1 ");
    }

    /** Tells what is wrong; null when nothing is. */
    public @Nullable String getText() {
        return check == null || check.fault() == null
                ? null
                : check.fault().text(language.locale());
    }

    /** The record that stands where the chain is broken; null when none does. */
    public @Nullable ListedEntry getEntry() {
        if (check == null || check.fault() == null || check.fault().entry() == null) {
            return null;
        }
        return texts.listed(AuditRow.of(check.fault().entry()), null);
    }
}
