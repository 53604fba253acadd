package ke.cp2.profile;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** What other features may ask of profiles. */
@Stateless
@PermitAll
public class ProfileDirectory {

    /** What eligibility rules may know of that person; empty facts when there is no profile yet. */
    public ProfileFacts factsOf(long accountId) {
        throw new UnsupportedOperationException(String.valueOf(accountId));
    }
}
