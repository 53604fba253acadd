package ke.cp2.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.decision.TakingBack;
import ke.cp2.application.reopening.ReopeningDecisions;
import ke.cp2.application.selection.ApplicantFile;
import ke.cp2.application.selection.Selecting;
import ke.cp2.profile.VerifyingProfiles;
import ke.cp2.profile.view.ProfileView;
import ke.cp2.security.AccountId;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/**
 * {@code /staff/application?reference=}: one application, to be read, decided on, and the decision
 * taken back or asked to be taken anew. What the reader saw is kept with the page, so that a button
 * that is pressed too late says so.
 */
@Named
@ViewScoped
public class ApplicantBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject @Param private String reference;

    @Inject private Selecting selecting;

    @Inject private VerifyingProfiles profiles;

    @Inject private TakingBack takingBack;

    @Inject private ReopeningDecisions reopening;

    @Inject private ChosenApplications choice;

    @Inject private Feedback feedback;

    @Inject private Language language;

    private @Nullable ApplicantFile file;
    private @Nullable ProfileView profile;
    private boolean verifiable;
    @Typed private String takeBackReason;
    @Typed private String reopenReason;
    @Typed private String answer;

    @PostConstruct
    void load() {
        file = ApplicationReference.parse(reference).flatMap(selecting::file).orElse(null);
        AccountId applicant = file == null ? null : AccountId.of(file.accountId());
        profile = applicant == null ? null : profiles.profileForStaff(applicant);
        verifiable = applicant != null && profiles.isVerifiable(applicant);
    }

    /** Answers "not found" for an application that the reader may not see. */
    public void check() {
        NotFound.unless(file != null);
    }

    /** Takes the own decision back. */
    public @Nullable String takeBack() {
        return after("takeBack.one.done", () -> takingBack.one(named(), takeBackReason));
    }

    /** Asks to have it decided anew. */
    public @Nullable String reopen() {
        return after("reopen.done", () -> reopening.request(named(), reopenReason));
    }

    /** Agrees to that. */
    public @Nullable String approve() {
        return after("reopen.approved", () -> reopening.approve(named()));
    }

    /** Does not agree to that. */
    public @Nullable String refuse() {
        return after("reopen.refused", () -> reopening.refuse(named(), answer));
    }

    private ApplicantFile file() {
        return Objects.requireNonNull(file);
    }

    private ApplicationReference named() {
        return ApplicationReference.of(file().reference());
    }

    private @Nullable String after(String done, Runnable useCase) {
        return feedback.attempt(
                useCase,
                language.text("application", done),
                () -> "/staff/application?faces-redirect=true&reference=" + named());
    }

    public @Nullable ApplicantFile getFile() {
        return file;
    }

    public @Nullable ProfileView getProfile() {
        return profile;
    }

    /** Tells whether the reader may confirm the applicant's details. */
    public boolean isVerifiable() {
        return verifiable;
    }

    /** The list as the reader saw it last. */
    public String getBack() {
        return choice.place(file().vacancy().number());
    }

    public String getTakeBackReason() {
        return takeBackReason;
    }

    public void setTakeBackReason(String takeBackReason) {
        this.takeBackReason = takeBackReason;
    }

    public String getReopenReason() {
        return reopenReason;
    }

    public void setReopenReason(String reopenReason) {
        this.reopenReason = reopenReason;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
