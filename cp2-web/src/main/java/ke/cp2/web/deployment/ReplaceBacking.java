package ke.cp2.web.deployment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ke.cp2.deployment.change.AbsenceCause;
import ke.cp2.deployment.change.ChangeForm;
import ke.cp2.deployment.change.ChangePreview;
import ke.cp2.deployment.change.ProposingChanges;
import ke.cp2.deployment.change.Standby;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.letter.LettersOfDeployments;
import ke.cp2.security.AccountId;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/**
 * {@code /staff/deployments/replace?series=&person=}: somebody cannot come, and who takes over;
 * with {@code ?place=} who fills the place that the person of that deployment has left.
 */
@Named
@ViewScoped
public class ReplaceBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ProposingChanges proposing;

    @Inject private LettersOfDeployments letters;

    @Inject private Names names;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject
    @Param(name = "series")
    private Long seriesId;

    @Inject
    @Param(name = "person")
    private Long personId;

    @Inject
    @Param(name = "place")
    private Long placeId;

    private PostedPerson posting;
    private @Nullable Long waiting;
    private @Nullable String letter;
    private List<AbsenceCause> causes = List.of();
    private List<Standby> standbys = List.of();
    private final ChangeForm form = new ChangeForm();
    private @Nullable ChangePreview preview;

    /** Reads the deployment; one that the caller may not see is "not found". */
    public void load() {
        NotFound.unless(
                placeId == null
                        ? proposing.posting(seriesId, AccountId.ofNullable(personId))
                        : proposing.freePlace(placeId),
                this::show);
    }

    @Opens
    private void show(PostedPerson found) {
        posting = found;
        waiting = proposing.waiting(found.id()).orElse(null);
        letter = ChangeBacking.valid(letters.list(found.id()));
        if (isFilling()) {
            form.setCause(AbsenceCause.FREE_PLACE);
        }
        if (isOpen()) {
            causes = proposing.causes(found);
            standbys = proposing.standbys(found.id(), form.getCause());
            form.setReplacement(
                    standbys.stream()
                            .filter(Standby::isFree)
                            .findFirst()
                            .map(Standby::key)
                            .orElse(ChangeForm.NOBODY));
        }
    }

    /** Shows what it would do. */
    public void look() {
        preview = null;
        feedback.attempt(() -> preview = proposing.preview(posting.id(), form));
        standbys = proposing.standbys(posting.id(), form.getCause());
    }

    /** Leaves it. */
    public void cancel() {
        preview = null;
    }

    /** Asks for the change that was shown. */
    public @Nullable String propose() {
        long[] change = new long[1];
        return feedback.attempt(
                () -> change[0] = proposing.propose(posting.id(), form),
                language.text("deployment", "replace.done"),
                () -> "/staff/deployments/change?faces-redirect=true&id=" + change[0]);
    }

    public PostedPerson getPosting() {
        return posting;
    }

    /** Tells whether a change can be asked for: it is in effect, and none waits. */
    public boolean isOpen() {
        return isFilling() || (posting.state().isLive() && waiting == null);
    }

    /** Tells whether nobody goes: a free place is filled. */
    public boolean isFilling() {
        return placeId != null;
    }

    /** The change that waits already, or null. */
    public @Nullable Long getWaiting() {
        return waiting;
    }

    /** The number of the valid letter, or null. */
    public @Nullable String getLetter() {
        return letter;
    }

    /** The name of the position. */
    public String getPosition() {
        return names.position(posting.positionCode());
    }

    public List<Standby> getStandbys() {
        return standbys;
    }

    /** Those of them who can take the seat, to choose from. */
    public List<Standby> getFree() {
        return standbys.stream().filter(Standby::isFree).toList();
    }

    /** The reasons to choose from. */
    public List<AbsenceCause> getCauses() {
        return causes;
    }

    public ChangeForm getForm() {
        return form;
    }

    /** What it would do; null before the officer has looked. */
    public @Nullable ChangePreview getPreview() {
        return preview;
    }
}
