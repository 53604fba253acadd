package ke.cp2.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.AssertTrue;
import ke.cp2.profile.EditingProfile;
import org.jspecify.annotations.Nullable;

/** Backs {@code /my/consent}. */
@Named
@RequestScoped
public class ConsentBacking {

    @Inject private EditingProfile myProfile;

    @Inject private ProfileFlow flow;

    @AssertTrue(message = "{cp2.profile.consent}")
    private boolean agreed;

    private boolean vacancyAlerts;

    /** Leads on when there is nothing to consent to. */
    public @Nullable String open() {
        return flow.profileIf(flow.isConsented());
    }

    /** Keeps the consent and begins the profile. */
    public @Nullable String agree() {
        return flow.run(() -> myProfile.consent(vacancyAlerts), "profile.consented");
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public boolean isVacancyAlerts() {
        return vacancyAlerts;
    }

    public void setVacancyAlerts(boolean vacancyAlerts) {
        this.vacancyAlerts = vacancyAlerts;
    }
}
