package ke.cp2.profile.likeness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import ke.cp2.profile.VerifyingProfiles;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;

/**
 * Shows officers which accounts may be those of one person, and why. The person is not accused:
 * spouses share a phone, and two people have one name.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class SeeingLikenesses {

    @Inject private LikelyAccounts accounts;
    @Inject private VerifyingProfiles verifying;

    /**
     * The accounts that may be that person's, the strongest signs first.
     *
     * @throws ke.cp2.platform.BusinessException when the caller may not read the person's profile
     */
    public List<LikelySame> of(AccountId person) {
        verifying.requireReadable(person);
        return accounts.of(Set.of(person), others -> others).getOrDefault(person, List.of());
    }
}
