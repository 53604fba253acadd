package ke.cp2.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.inbound.AlertConsent;

/** Tells the messages that a professional without a profile has not consented to alerts. */
@ApplicationScoped
class MissingConsent implements AlertConsent {

    @Inject private Profiles profiles;

    @Override
    public boolean isMissing(MobileNumber number) {
        return profiles.accountOf(number).filter(id -> profiles.of(id).isEmpty()).isPresent();
    }
}
