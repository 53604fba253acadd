package ke.cp2.web.profile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.move.MovePerson;
import ke.cp2.move.MovingAccounts;
import ke.cp2.platform.Texts;
import ke.cp2.profile.identity.ConflictRow;
import ke.cp2.profile.identity.SettlingConflicts;
import ke.cp2.security.AccountId;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Places;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** The page {@code /staff/conflict}: the two accounts, and what an officer found out. */
@Named
@ViewScoped
public class ConflictBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private SettlingConflicts conflicts;
    @Inject private MovingAccounts moving;
    @Inject private Feedback feedback;

    @Inject private Places places;
    @Inject private Language language;

    @Inject
    @Param(required = true)
    private Long id;

    private @Nullable ConflictRow conflict;
    private @Nullable MovePerson claimant;
    private @Nullable MovePerson holder;
    @Typed private String finding;

    /** Finds the conflict that the address names. */
    public void load() {
        feedback.attempt(
                () -> {
                    conflict = conflicts.byId(id == null ? 0 : id);
                    claimant = moving.person(AccountId.of(conflict.accountId())).orElse(null);
                    holder = moving.person(AccountId.of(conflict.holderId())).orElse(null);
                });
    }

    /** Takes the conflict off the list. */
    public @Nullable String close() {
        return feedback.attempt(
                () -> conflicts.close(id, finding),
                Texts.of(language.locale(), "profile.conflictDone"),
                () -> places.redirect("/staff/conflicts"));
    }

    /** The conflict, or null when it is open no longer. */
    public @Nullable ConflictRow getConflict() {
        return conflict;
    }

    /** Gives the person who entered the number. */
    public @Nullable MovePerson getClaimant() {
        return claimant;
    }

    /** Gives the person whose profile has the number. */
    public @Nullable MovePerson getHolder() {
        return holder;
    }

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }
}
