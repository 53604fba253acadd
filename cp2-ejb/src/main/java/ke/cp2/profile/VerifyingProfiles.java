package ke.cp2.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.view.ProfileView;
import ke.cp2.profile.view.ProfileViews;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/**
 * Lets officers read, verify and return profiles. A sub-county officer reaches only people who live
 * or work in the own sub-county, and reads also those who have applied for a vacancy in it.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class VerifyingProfiles {

    @Inject private Profiles profiles;

    @Inject private ProfileViews views;

    @Inject private Caller caller;

    @Inject private AuditTrail audit;

    /**
     * The profile with sensitive values masked and without the next of kin.
     *
     * @throws BusinessException when there is none, or none that the caller may see
     */
    public ProfileView profileForStaff(AccountId accountId) {
        return views.forStaff(readable(accountId));
    }

    /**
     * Confirms submitted details.
     *
     * @param version the version that the officer saw
     * @throws BusinessException when they changed meanwhile, or are not submitted
     */
    public void verify(AccountId accountId, int version) {
        Profile profile = unchanged(accountId, version);
        profile.verify();
        audit.record(AuditAction.PROFILE_VERIFIED.of(accountId.value()));
        profiles.write();
    }

    /**
     * Returns submitted details to their owner.
     *
     * @param version the version that the officer saw
     * @param reason what the owner is to put right
     * @throws BusinessException when they changed meanwhile, are not submitted, or without a reason
     */
    public void giveBack(AccountId accountId, int version, String reason) {
        Profile profile = unchanged(accountId, version);
        audit.record(
                AuditAction.PROFILE_RETURNED
                        .of(accountId.value())
                        .because(profile.giveBack(reason)));
        profiles.write();
    }

    private Profile unchanged(AccountId accountId, int version) {
        Profile profile = visible(accountId);
        if (profile.version() != version) {
            throw BusinessException.of("profile.changedSinceSeen");
        }
        return profile;
    }

    private Profile readable(AccountId accountId) {
        String limit = caller.subCountyLimit();
        return profiles.of(accountId)
                .filter(profile -> limit != null && profiles.hasAppliedIn(limit, accountId))
                .orElseGet(() -> visible(accountId));
    }

    private Profile visible(AccountId accountId) {
        String limit = caller.subCountyLimit();
        return profiles.of(accountId)
                .filter(profile -> limit == null || isOf(limit, profile))
                .orElseThrow(() -> BusinessException.of("profile.noSuchProfile"));
    }

    private boolean isOf(String subCounty, Profile profile) {
        return subCounty.equals(profile.personal().homeSubCountyCode())
                || profiles.workStationsOf(profile.accountId()).stream()
                        .anyMatch(
                                station ->
                                        station.isCurrent()
                                                && subCounty.equals(station.subCountyCode()));
    }
}
