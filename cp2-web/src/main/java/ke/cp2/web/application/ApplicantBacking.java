package ke.cp2.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.application.ApplicantFile;
import ke.cp2.application.Deciding;
import ke.cp2.application.DecisionForm;
import ke.cp2.profile.ProfileView;
import ke.cp2.profile.StaffProfiles;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Language;
import ke.cp2.web.platform.NotFound;
import org.omnifaces.cdi.Param;

/** {@code /staff/application?reference=}: one application, to be decided on. */
@Named("applicant")
@RequestScoped
public class ApplicantBacking {

    @Inject @Param private String reference;

    @Inject private Deciding deciding;

    @Inject private StaffProfiles profiles;

    @Inject private Feedback feedback;

    @Inject private Language language;

    private final DecisionForm decision = new DecisionForm();

    private ApplicantFile file;
    private ProfileView profile;

    @PostConstruct
    void load() {
        file = deciding.file(reference).orElse(null);
        profile = file == null ? null : profiles.profileForStaff(file.accountId());
    }

    /** Answers "not found" for an application that the reader may not see. */
    public void check() {
        NotFound.unless(file != null);
    }

    /** Decides on it. */
    public String decide() {
        if (!feedback.attempt(() -> deciding.decide(reference, decision))) {
            return null;
        }
        feedback.done(WebTexts.of(language.locale(), "decide.done"));
        return "/staff/application?faces-redirect=true&reference=" + file.reference();
    }

    public ApplicantFile getFile() {
        return file;
    }

    public ProfileView getProfile() {
        return profile;
    }

    public DecisionForm getDecision() {
        return decision;
    }
}
