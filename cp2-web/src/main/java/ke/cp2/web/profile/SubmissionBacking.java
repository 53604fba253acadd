package ke.cp2.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.view.ProfileView;
import org.jspecify.annotations.Nullable;

/** Backs {@code /my/profile/submit}: a last look, the declaration, and the submission. */
@Named
@RequestScoped
public class SubmissionBacking {

    @Inject private EditingProfile myProfile;

    @Inject private ProfileFlow flow;

    private @Nullable ProfileView view;

    private boolean declared;

    @PostConstruct
    void read() {
        view = flow.isConsented() ? myProfile.review() : null;
    }

    /** Leads to the consent while that is missing. */
    public @Nullable String open() {
        return flow.consentUnless(view != null);
    }

    public @Nullable String submit() {
        return flow.run(() -> myProfile.submit(declared), "profile.submitted");
    }

    public @Nullable ProfileView getView() {
        return view;
    }

    public boolean isDeclared() {
        return declared;
    }

    public void setDeclared(boolean declared) {
        this.declared = declared;
    }
}
