package ke.cp2.web.account.joining;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.account.joining.AddingStaff;
import ke.cp2.account.joining.StaffProposalView;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** The page {@code /staff/joining/decide}: one proposal of new staff, and the decision on it. */
@Named
@ViewScoped
public class JoiningBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private AddingStaff adding;
    @Inject private Feedback feedback;
    @Inject private Language language;
    @Inject private Names names;

    @Inject
    @Param(required = true)
    private Long id;

    private @Nullable StaffProposalView proposal;
    private boolean open;
    private boolean own;
    private boolean ofOneAnother;
    private String rights = "";
    @Typed private String reason;
    private boolean asked;

    /** Finds the proposal that the address names. */
    public void load() {
        feedback.attempt(
                () -> {
                    StaffProposalView found = adding.byId(id == null ? 0 : id);
                    open = adding.isOpen(found);
                    own = adding.isOwn(found);
                    ofOneAnother = adding.isOfOneAnother(found);
                    rights =
                            language.text("account", "Role." + found.role())
                                    + (found.subCountyCode() == null
                                            ? ""
                                            : ", " + names.subCounty(found.subCountyCode()));
                    proposal = found;
                });
    }

    /** Asks whether that is the person. */
    public void ask() {
        asked = true;
    }

    /** Leaves it. */
    public void cancel() {
        asked = false;
    }

    /** Lets the person in when that was confirmed. */
    public @Nullable String approve() {
        return asked ? decide(() -> adding.approve(id), "joining.approved") : null;
    }

    public @Nullable String refuse() {
        return decide(() -> adding.refuse(id, reason), "joining.refused");
    }

    private @Nullable String decide(Runnable useCase, String done) {
        return feedback.attempt(
                useCase,
                language.text("account", done),
                () -> "/staff/joining/decide?faces-redirect=true&id=" + id);
    }

    /** Tells whether the approval waits to be confirmed. */
    public boolean isAsked() {
        return asked;
    }

    /** The proposal, or null when there is none with that id. */
    public @Nullable StaffProposalView getProposal() {
        return proposal;
    }

    /** Tells whether somebody may decide. */
    public boolean isOpen() {
        return open;
    }

    /** Tells whether the reader has made the proposal. */
    public boolean isOwn() {
        return own;
    }

    /** Tells whether the reader proposed who has made it, or came that way. */
    public boolean isOfOneAnother() {
        return ofOneAnother;
    }

    /** The question before somebody is let in: name, number, role, who proposed it and when. */
    public String getQuestion() {
        return proposal == null
                ? ""
                : language.text(
                        "account",
                        "joining.ask",
                        proposal.fullName(),
                        MobileNumber.of(proposal.mobileNumber()).spaced(),
                        rights,
                        proposal.proposedBy(),
                        proposal.proposedAt());
    }

    /** The role in the reader's language, with the sub-county when it has one. */
    public String getRights() {
        return rights;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
