package ke.cp2.web.letter;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.letter.IssuingLetters;
import ke.cp2.letter.LetterRow;
import ke.cp2.letter.LetterState;
import ke.cp2.letter.LettersOfDeployments;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/**
 * {@code /staff/letter?deployment=}: the letters of a deployment, to be read, revoked, replaced.
 */
@Named
@ViewScoped
public class StaffLetterBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "deployment")
    private Long deploymentId;

    @Inject private LettersOfDeployments letters;

    @Inject private IssuingLetters issuing;

    @Inject private Feedback feedback;

    @Inject private Language language;

    private @Nullable PostedPerson deployment;
    private List<LetterRow> rows = List.of();
    private String asked = "";
    @Typed private String revokeReason;
    @Typed private String replaceReason;

    @PostConstruct
    void load() {
        deployment = deploymentId == null ? null : letters.deployment(deploymentId).orElse(null);
        rows = deployment == null ? List.of() : letters.list(deployment.id());
    }

    /** Answers "not found" for a deployment that the reader may not see. */
    public void check() {
        NotFound.unless(deployment != null);
    }

    /** Sends the valid letter in a language; the first time it is written. */
    public void open(String tag) {
        PostedPerson shown = deployment;
        if (shown != null) {
            feedback.attempt(
                    () ->
                            MyLetterBacking.send(
                                    letters.print(shown.id(), Locale.forLanguageTag(tag))));
        }
    }

    /** Asks before a letter ends: {@code revoke} or {@code replace}. */
    public void look(String step) {
        asked = step;
    }

    /** Takes the valid letter back. */
    public @Nullable String revoke() {
        asked = "";
        return changed(() -> issuing.revoke(shown(), revokeReason), "revoke.done");
    }

    /** Writes a new letter in the place of the one before. */
    public @Nullable String replace() {
        asked = "";
        return changed(() -> issuing.replace(shown(), replaceReason), "replace.done");
    }

    private long shown() {
        PostedPerson shown = deployment;
        return shown == null ? 0 : shown.id();
    }

    private @Nullable String changed(Runnable useCase, String done) {
        return feedback.attempt(
                useCase,
                language.text("letter", done),
                () -> "/staff/letter?faces-redirect=true&deployment=" + shown());
    }

    /** The deployment that the letters are of. */
    public @Nullable PostedPerson getDeployment() {
        return deployment;
    }

    /** All letters, the latest first. */
    public List<LetterRow> getRows() {
        return rows;
    }

    /** Tells whether there is a valid letter. */
    public boolean isValid() {
        return rows.stream().anyMatch(row -> row.state() == LetterState.VALID);
    }

    /** Tells whether the last letter was revoked: then there is none to download. */
    public boolean isRevoked() {
        return !rows.isEmpty() && rows.get(0).state() == LetterState.REVOKED;
    }

    /** Gives the step that waits to be confirmed, or "". */
    public String getAsked() {
        return asked;
    }

    /** Tells whether a letter can be written or read: the person was told and is still deployed. */
    public boolean isDeployed() {
        PostedPerson shown = deployment;
        return shown != null && shown.state().isLive() && shown.toldAt() != null;
    }

    public String getRevokeReason() {
        return revokeReason;
    }

    public void setRevokeReason(String revokeReason) {
        this.revokeReason = revokeReason;
    }

    public String getReplaceReason() {
        return replaceReason;
    }

    public void setReplaceReason(String replaceReason) {
        this.replaceReason = replaceReason;
    }
}
