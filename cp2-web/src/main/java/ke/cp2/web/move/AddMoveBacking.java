package ke.cp2.web.move;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import ke.cp2.move.MoveDocument;
import ke.cp2.move.MoveForm;
import ke.cp2.move.MovePerson;
import ke.cp2.move.MovingAccounts;
import ke.cp2.move.PersonKey;
import ke.cp2.platform.Texts;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Places;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** The page {@code /staff/moves/add}: finds one account, and asks for its move. */
@Named
@ViewScoped
public class AddMoveBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private MovingAccounts moving;
    @Inject private Feedback feedback;

    @Inject private Places places;
    @Inject private Language language;

    private PersonKey key = PersonKey.NATIONAL_ID;
    @Typed private String text;
    private boolean searched;
    private @Nullable MovePerson person;
    private @Nullable MovePerson duplicate;
    private MoveForm form = new MoveForm();

    /** Finds the one account that has exactly this number. */
    public @Nullable String search() {
        person = null;
        duplicate = null;
        form = new MoveForm();
        searched = feedback.attempt(() -> person = moving.find(key, text).orElse(null));
        return null;
    }

    /** Asks for the move; shows who holds the new number when somebody does. */
    public @Nullable String request() {
        if (feedback.attempt(() -> moving.request(AccountId.of(found().accountId()), form))) {
            feedback.done(language.text("move", "add.done"));
            return places.redirect("/staff/moves");
        }
        showHolder();
        return null;
    }

    private MovePerson found() {
        return Objects.requireNonNull(person);
    }

    /**
     * Another new number may have another holder: what was said of the first one does not count.
     */
    private void showHolder() {
        duplicate =
                moving.holder(form.getNewNumber())
                        .filter(holder -> holder.accountId() != found().accountId())
                        .orElse(null);
        Long seen = duplicate == null ? null : duplicate.accountId();
        if (!Objects.equals(seen, form.getSeenDuplicateId())) {
            form.setSeenDuplicateId(seen);
            form.setDuplicateConfirmed(false);
        }
    }

    /** Gives the message beside the documents when none was seen, with all others. */
    public String getDocumentsMissing() {
        return Texts.of(language.locale(), "move.documentsMissing");
    }

    /** Gives the message beside the reason when there is none. */
    public String getReasonMissing() {
        return Texts.of(language.locale(), "move.reasonMissing", StatedReason.LENGTH);
    }

    public PersonKey[] getKeys() {
        return PersonKey.values();
    }

    public MoveDocument[] getAllDocuments() {
        return MoveDocument.values();
    }

    /** Tells whether a search found nobody. */
    public boolean isNobody() {
        return searched && person == null;
    }

    /** The person who was found, or null. */
    public @Nullable MovePerson getPerson() {
        return person;
    }

    /** The other account that holds the new number, or null. */
    public @Nullable MovePerson getDuplicate() {
        return duplicate;
    }

    public MoveForm getForm() {
        return form;
    }

    public PersonKey getKey() {
        return key;
    }

    public void setKey(PersonKey key) {
        this.key = key;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
