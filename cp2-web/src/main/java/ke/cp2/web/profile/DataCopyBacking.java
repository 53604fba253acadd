package ke.cp2.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.view.ProfileView;
import org.jspecify.annotations.Nullable;

/** Backs {@code /my/profile/data}, the own data with nothing masked, to be read and printed. */
@Named
@RequestScoped
public class DataCopyBacking {

    @Inject private EditingProfile myProfile;

    @Inject private ProfileFlow flow;

    private @Nullable ProfileView view;

    @PostConstruct
    void read() {
        view = flow.isConsented() ? myProfile.copy() : null;
    }

    /** Leads to the consent while that is missing. */
    public @Nullable String open() {
        return flow.consentUnless(view != null);
    }

    public @Nullable ProfileView getView() {
        return view;
    }
}
