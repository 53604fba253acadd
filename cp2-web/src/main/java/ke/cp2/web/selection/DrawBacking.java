package ke.cp2.web.selection;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.selection.draw.DrawStanding;
import ke.cp2.selection.draw.DrawingLots;
import ke.cp2.selection.draw.EntryOutcome;
import ke.cp2.selection.draw.FreezeForm;
import ke.cp2.selection.draw.FreezePreview;
import ke.cp2.selection.draw.ValueForm;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/**
 * {@code /staff/draw?vacancy=}: freezes the list of a vacancy, takes the value of the event, or
 * makes the draw void; each step is shown before it is confirmed.
 */
@Named
@ViewScoped
public class DrawBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "vacancy")
    private String number;

    @Inject private DrawingLots drawing;

    @Inject private Feedback feedback;

    @Inject private Language language;

    private final FreezeForm form = new FreezeForm();
    private @Nullable DrawStanding standing;
    private @Nullable FreezePreview preview;
    @Typed private String eventValue;
    private @Nullable String shownValue;
    @Typed private String voidReason;
    private boolean voidAsked;

    @PostConstruct
    void load() {
        standing = drawing.standing(number).orElse(null);
    }

    /** Answers "not found" for a vacancy that does not exist or is another sub-county's. */
    public void check() {
        NotFound.unless(standing != null);
    }

    /** Shows the list and the event that would be published. */
    public void look() {
        preview = null;
        feedback.attempt(() -> preview = drawing.preview(number, form));
    }

    /** Goes back to the event. */
    public void change() {
        preview = null;
    }

    /** Freezes exactly what was shown. */
    public @Nullable String freeze() {
        FreezePreview shown = preview;
        preview = null;
        return shown == null ? null : done(() -> drawing.freeze(number, shown), "draw.freeze.done");
    }

    /** Shows the value that would be entered. */
    public void lookValue() {
        shownValue = null;
        feedback.attempt(() -> shownValue = drawing.look(number, eventValue));
    }

    /** Goes back to the value. */
    public void changeValue() {
        shownValue = null;
    }

    /** Enters exactly the value that was shown. */
    public @Nullable String enter() {
        String shown = shownValue;
        shownValue = null;
        if (shown == null) {
            return null;
        }
        EntryOutcome[] outcome = new EntryOutcome[1];
        if (!feedback.attempt(() -> outcome[0] = drawing.enter(number, shown))) {
            load();
            return null;
        }
        feedback.done(language.text("selection", "draw.entered." + outcome[0]));
        return here();
    }

    /** Asks whether the draw is to be void. */
    public void lookVoid() {
        voidAsked = true;
    }

    /** Makes the draw void. */
    public @Nullable String makeVoid() {
        voidAsked = false;
        return done(() -> drawing.makeVoid(number, voidReason), "draw.makeVoid.done");
    }

    /** Back to this page by a redirect; a refused step shows the draw as it is now. */
    private @Nullable String done(Runnable step, String text) {
        if (!feedback.attempt(step)) {
            load();
            return null;
        }
        feedback.done(language.text("selection", text));
        return here();
    }

    private String here() {
        return "/staff/draw?faces-redirect=true&vacancy=" + number;
    }

    /** The kinds of values to choose from. */
    public ValueForm.Kind[] getKinds() {
        return ValueForm.Kind.values();
    }

    public FreezeForm getForm() {
        return form;
    }

    public @Nullable DrawStanding getStanding() {
        return standing;
    }

    /** Shows what freezing would publish; null before the officer has looked. */
    public @Nullable FreezePreview getPreview() {
        return preview;
    }

    public String getEventValue() {
        return eventValue;
    }

    public void setEventValue(String eventValue) {
        this.eventValue = eventValue;
    }

    /** Shows the value that would be entered; null before the officer has looked. */
    public @Nullable String getShownValue() {
        return shownValue;
    }

    public String getVoidReason() {
        return voidReason;
    }

    public void setVoidReason(String voidReason) {
        this.voidReason = voidReason;
    }

    /** Tells whether the officer is asked to confirm that the draw is void. */
    public boolean isVoidAsked() {
        return voidAsked;
    }
}
