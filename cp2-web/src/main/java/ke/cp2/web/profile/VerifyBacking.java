package ke.cp2.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import ke.cp2.profile.VerifyingProfiles;
import ke.cp2.profile.view.ProfileView;
import ke.cp2.security.AccountId;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Places;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/**
 * {@code /staff/profile?account=}: the details that a person has submitted, to be confirmed or
 * given back. What the reader saw is kept with the page: who changed them meanwhile wins.
 */
@Named
@ViewScoped
public class VerifyBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "account")
    private Long accountId;

    @Inject private VerifyingProfiles verifying;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject private Places places;

    private @Nullable ProfileView profile;
    private boolean uncovered;
    @Typed private String reason;

    @PostConstruct
    void load() {
        profile =
                accountId == null
                        ? null
                        : verifying.profileToVerify(AccountId.of(accountId)).orElse(null);
    }

    /** Answers "not found" for a person whom the reader may not verify. */
    public void check() {
        NotFound.unless(profile != null);
    }

    /** Shows the numbers whole, to be compared with the documents. */
    public void uncover() {
        feedback.attempt(
                () -> {
                    profile = verifying.uncovered(person());
                    uncovered = true;
                });
    }

    /** Confirms the details. */
    public @Nullable String verify() {
        return after("verify.done", () -> verifying.verify(person(), profile().version()));
    }

    /** Gives the details back for the reason typed. */
    public @Nullable String giveBack() {
        return after(
                "verify.returned", () -> verifying.giveBack(person(), profile().version(), reason));
    }

    /** Back to the list; refused, the details are shown as they are now. */
    private @Nullable String after(String done, Runnable useCase) {
        String list =
                feedback.attempt(
                        useCase,
                        language.text("profile", done, name()),
                        () -> places.redirect("/staff/profiles"));
        if (list == null) {
            load();
        }
        return list;
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

    public @Nullable ProfileView getProfile() {
        return profile;
    }

    /** Tells whether the numbers are shown whole. */
    public boolean isUncovered() {
        return uncovered;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
