package ke.cp2.web.move;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.Supplier;
import ke.cp2.application.DuplicateApplications.Brought;
import ke.cp2.move.MovePerson;
import ke.cp2.move.MoveView;
import ke.cp2.move.MovingAccounts;
import ke.cp2.security.AccountId;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** The page {@code /staff/move}: one move, and the decision of a second officer. */
@Named
@ViewScoped
public class MoveBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private MovingAccounts moving;
    @Inject private Feedback feedback;
    @Inject private Language language;

    @Inject
    @Param(required = true)
    private Long id;

    private @Nullable MoveView move;
    private @Nullable MovePerson person;
    private @Nullable MovePerson duplicate;
    private boolean decidable;
    @Typed private String reason;
    private boolean asked;

    /** Finds the move that the address names. */
    public void load() {
        feedback.attempt(
                () -> {
                    move = moving.byId(id == null ? 0 : id);
                    person = moving.person(AccountId.of(move.accountId())).orElse(null);
                    duplicate =
                            move.duplicateId() == null
                                    ? null
                                    : moving.person(AccountId.of(move.duplicateId())).orElse(null);
                    decidable = moving.isDecidable(move);
                });
    }

    /** Asks before what cannot be undone. */
    public void ask() {
        asked = true;
    }

    /** Leaves it. */
    public void cancel() {
        asked = false;
    }

    /** Moves the account when that was confirmed. */
    public @Nullable String approve() {
        if (!asked) {
            return null;
        }
        return decide(
                () -> {
                    Brought brought = moving.approve(id);
                    return language.text("move", "move.approved")
                            + (brought.brought() > 0
                                    ? ' ' + language.text("move", "move.brought", brought.brought())
                                    : "")
                            + (brought.left() > 0
                                    ? ' ' + language.text("move", "move.left", brought.left())
                                    : "");
                });
    }

    public @Nullable String refuse() {
        return decide(
                () -> {
                    moving.refuse(id, reason);
                    return language.text("move", "move.refused");
                });
    }

    private @Nullable String decide(Supplier<String> useCase) {
        String[] done = new String[1];
        if (!feedback.attempt(() -> done[0] = useCase.get())) {
            return null;
        }
        feedback.done(done[0]);
        return "/staff/move?faces-redirect=true&id=" + id;
    }

    /** Tells whether the approval waits to be confirmed. */
    public boolean isAsked() {
        return asked;
    }

    /** The move, or null when there is none with that id. */
    public @Nullable MoveView getMove() {
        return move;
    }

    public @Nullable MovePerson getPerson() {
        return person;
    }

    /** The account that gives the new number away, or null. */
    public @Nullable MovePerson getDuplicate() {
        return duplicate;
    }

    /** Tells whether the reader may decide. */
    public boolean isDecidable() {
        return decidable;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
