package ke.cp2.profile;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.profile.view.AlertChoice;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.inbound.OptOutChanged;
import ke.cp2.sms.inbound.OptOuts;
import org.jspecify.annotations.Nullable;

/**
 * A person's choice about alerts and other news, in one place: the profile's wish and the opt-out
 * of the number always agree, whether it was made on a page or by the words STOP and START.
 */
@Stateless
@SystemUse
@PermitAll
public class ChoosingAlerts {

    @Inject private Profiles profiles;

    @Inject private OptOuts optOuts;

    @Inject private AuditTrail audit;

    /**
     * Takes over into the profile what was chosen by a text; without a profile there is no wish.
     */
    public void texted(@Observes OptOutChanged change) {
        profiles.accountOf(change.number())
                .flatMap(profiles::of)
                .ifPresent(profile -> choose(profile, !change.optedOut(), "by SMS"));
    }

    /**
     * Keeps what the person of an account chose on a page.
     *
     * @return false when there is no profile, and so no consent, to turn alerts on for
     */
    public boolean choose(AccountId accountId, boolean wanted) {
        Optional<Profile> profile = profiles.of(accountId);
        if (wanted && profile.isEmpty()) {
            return false;
        }
        MobileNumber number = profiles.accountNumber(accountId);
        if (wanted) {
            optOuts.remove(number);
        } else {
            optOuts.add(number);
        }
        profile.ifPresent(own -> choose(own, wanted, null));
        return true;
    }

    /** Gives the choice of the person of an account. */
    public AlertChoice of(AccountId accountId) {
        Optional<Profile> profile = profiles.of(accountId);
        return new AlertChoice(
                profile.isPresent(),
                profile.map(Profile::vacancyAlerts).orElse(false),
                optOuts.has(profiles.accountNumber(accountId)));
    }

    private void choose(Profile profile, boolean wanted, @Nullable String detail) {
        if (profile.vacancyAlerts() != wanted) {
            profile.wantVacancyAlerts(wanted);
            AuditAction action =
                    wanted ? AuditAction.PROFILE_ALERTS_ON : AuditAction.PROFILE_ALERTS_OFF;
            audit.record(action.of(profile.accountId().value()).detail(detail));
        }
    }
}
