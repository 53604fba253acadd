package ke.cp2.profile;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.SystemUse;

/** Takes a person's choice about vacancy alerts that comes by SMS instead of by the page. */
@Stateless
@SystemUse
@PermitAll
public class AlertChoices {

    @Inject private Profiles profiles;

    @Inject private AuditTrail audit;

    /**
     * Turns vacancy alerts on or off.
     *
     * @return false when there is no profile, and so no consent, to turn them on for
     */
    public boolean choose(long accountId, boolean wanted) {
        return profiles.of(accountId)
                .map(
                        profile -> {
                            profile.wantVacancyAlerts(wanted);
                            String action = wanted ? "profile.alertsOn" : "profile.alertsOff";
                            audit.record(action, "profile", accountId, "by SMS", null);
                            return true;
                        })
                .orElse(false);
    }
}
