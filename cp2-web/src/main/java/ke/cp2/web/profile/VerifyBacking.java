package ke.cp2.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ke.cp2.application.selection.LikelyApplicant;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.profile.VerifyingProfiles;
import ke.cp2.profile.document.DocumentRow;
import ke.cp2.profile.document.ReadingDocuments;
import ke.cp2.profile.likeness.SeeingLikenesses;
import ke.cp2.profile.review.AgreedReturn;
import ke.cp2.profile.review.LastReview;
import ke.cp2.profile.value.ReturnReason;
import ke.cp2.profile.value.SeenInstead;
import ke.cp2.profile.view.ProfileView;
import ke.cp2.security.AccountId;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Places;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Format;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.profile.ChangeWords.ChangedRow;
import org.jspecify.annotations.Nullable;

/**
 * {@code /staff/profile?account=}: the details that a person has submitted, to be confirmed or
 * given back. What the reader saw is kept with the page: who changed them meanwhile wins. Who comes
 * from the list is led to the next person in it: {@code queue} is the code of its sub-county or
 * county, or {@value #ALL}.
 */
@Named
@ViewScoped
public class VerifyBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "account")
    private Long accountId;

    /** The list of everybody. */
    static final String ALL = "all";

    @Inject @Param private String queue;

    @Inject private VerifyingProfiles verifying;

    @Inject private ReadingDocuments reading;

    @Inject private SeeingLikenesses likenesses;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject private Places places;

    @Inject private Format format;

    @Inject private ChangeWords words;

    private @Nullable ProfileView profile;
    private @Nullable LastReview review;
    private boolean returnable;
    private boolean agreeable;
    private boolean asked;
    private @Nullable AgreedReturn agreement;
    private List<LikelyApplicant> likely = List.of();
    private List<ChangedRow> changes = List.of();
    private List<DocumentRow> documents = List.of();
    private long left;
    private boolean uncovered;
    private List<ReturnReason> reasons = new ArrayList<>();
    @Typed private String reason;
    private @Nullable SeenInstead seenInstead;
    @Typed private String seenWords;

    @PostConstruct
    void load() {
        profile =
                accountId == null
                        ? null
                        : verifying.profileToVerify(AccountId.of(accountId)).orElse(null);
        returnable = accountId != null && verifying.mayGiveBack(AccountId.of(accountId));
        agreeable = accountId != null && verifying.mayAgree(AccountId.of(accountId));
        asked = accountId != null && verifying.hasToSayWhatWasSeen(AccountId.of(accountId));
        agreement = null;
        review =
                profile == null ? null : verifying.lastReview(AccountId.of(accountId)).orElse(null);
        changes = review == null ? List.of() : review.changes().stream().map(words::row).toList();
        likely =
                profile == null
                        ? List.of()
                        : likenesses.of(AccountId.of(accountId)).stream()
                                .map(same -> new LikelyApplicant(same, null, false))
                                .toList();
        documents = profile == null ? List.of() : reading.of(AccountId.of(accountId));
        if (queue != null) {
            Page<?> waiting = verifying.waiting(county(), subCounty(), PageRequest.of(0, 1));
            left = waiting.total() + (waiting.more() ? 1 : 0);
        }
    }

    private @Nullable String county() {
        return queue != null && queue.matches("\\d{3}") ? queue : null;
    }

    private @Nullable String subCounty() {
        return queue != null && queue.matches("\\d{5}") ? queue : null;
    }

    /** Answers "not found" for a person whom the reader may not verify. */
    public void check() {
        NotFound.unless(
                profile != null
                        && (queue == null
                                || ALL.equals(queue)
                                || county() != null
                                || subCounty() != null));
    }

    /** Shows the numbers whole, to be compared with the documents. */
    public void uncover() {
        feedback.attempt(
                () -> {
                    profile = verifying.uncovered(person());
                    uncovered = true;
                });
    }

    /** Sends one of the person's documents. */
    public void download(long id) {
        feedback.attempt(() -> DocumentsBacking.send(reading.open(id)));
    }

    /** Confirms the details. */
    public @Nullable String verify() {
        return after("verify.done", () -> verifying.verify(profile(), seenInstead, seenWords));
    }

    /** Gives the details back for the reason typed. */
    public @Nullable String giveBack() {
        return after("verify.returned", () -> verifying.giveBack(profile(), reasons, reason));
    }

    /** Asks first, with what follows for the person. */
    public void askAgree() {
        feedback.attempt(() -> agreement = verifying.agreement(person()));
    }

    /** Agrees to nothing. */
    public void leaveAgree() {
        agreement = null;
    }

    /** Agrees as a second officer that the details were to be returned. */
    public @Nullable String agree() {
        return after("verify.agreed", () -> verifying.agree(profile()));
    }

    /** Leaves the person as they are. */
    public String skip() {
        return next("verify.skip.none");
    }

    /** To the next person, or to the list; refused, the details are shown as they are now. */
    private @Nullable String after(String done, Runnable useCase) {
        String next =
                feedback.attempt(useCase, language.text("profile", done, name()), () -> next(null));
        if (next == null) {
            load();
        }
        return next;
    }

    /**
     * Leads to the next person of the list that the reader came from, or back to the list.
     *
     * @param none the key of what is said when nobody else waits, or null
     */
    private String next(@Nullable String none) {
        AccountId other =
                queue == null ? null : verifying.next(county(), subCounty(), person()).orElse(null);
        if (other != null) {
            return "/staff/profile?faces-redirect=true&account=" + other + "&queue=" + queue;
        }
        if (none != null) {
            feedback.done(language.text("profile", none));
        }
        return places.redirect("/staff/profiles");
    }

    /** The name of the person, or words for none. */
    public String getShownName() {
        return name();
    }

    /** Shows what follows when the reader agrees to the return; null before it was asked for. */
    public @Nullable AgreedReturn getAgreement() {
        return agreement;
    }

    private String name() {
        String given = profile().personal().fullName();
        return given == null || given.isBlank() ? language.text("profile", "verify.noName") : given;
    }

    private AccountId person() {
        return AccountId.of(profile().accountId());
    }

    private ProfileView profile() {
        return Objects.requireNonNull(profile);
    }

    /** Tells whether the reader may return the details as they are now. */
    public boolean isReturnable() {
        return returnable;
    }

    /** Tells whether the reader may agree as a second officer that the details were returned. */
    public boolean isAgreeable() {
        return agreeable;
    }

    public @Nullable ProfileView getProfile() {
        return profile;
    }

    /** Tells how the details were decided on last; null when nobody has. */
    public @Nullable LastReview getReview() {
        return review;
    }

    /** Lists the accounts that may be the same person's. */
    public List<LikelyApplicant> getLikely() {
        return likely;
    }

    public List<DocumentRow> getDocuments() {
        return documents;
    }

    /** Lists what has changed since. */
    public List<ChangedRow> getChanges() {
        return changes;
    }

    /** Tells whether documents were added since. */
    public boolean isAdded() {
        return review != null
                && documents.stream()
                        .anyMatch(document -> document.uploadedAt().isAfter(review.decidedAt()));
    }

    /** Tells whether the reader goes through a list. */
    public boolean isQueued() {
        return queue != null;
    }

    /** Says how many wait in the list. */
    public String getLeft() {
        return language.text("profile", "verify.left", format.count(left));
    }

    /** Tells whether the numbers are shown whole. */
    public boolean isUncovered() {
        return uncovered;
    }

    /** Gives what can be wrong. */
    public ReturnReason[] getAllReasons() {
        return ReturnReason.values();
    }

    public List<ReturnReason> getReasons() {
        return reasons;
    }

    public void setReasons(List<ReturnReason> reasons) {
        this.reasons = reasons;
    }

    /** Tells whether the reader has opened no document, and so says what was seen. */
    public boolean isAsked() {
        return asked;
    }

    /** Gives what an officer can have seen of somebody of whom no document was opened. */
    public SeenInstead[] getAllInstead() {
        return SeenInstead.values();
    }

    public @Nullable SeenInstead getSeenInstead() {
        return seenInstead;
    }

    public void setSeenInstead(@Nullable SeenInstead seenInstead) {
        this.seenInstead = seenInstead;
    }

    public String getSeenWords() {
        return seenWords;
    }

    public void setSeenWords(String seenWords) {
        this.seenWords = seenWords;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
