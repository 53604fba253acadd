package ke.cp2.account.secondfactor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/** Lets an administrator help a member of staff who has lost app and recovery codes. */
@Stateless
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class ResettingSecondFactor {

    @Inject private Caller caller;
    @Inject private SecondFactorChanges changes;

    /** Tells how the second factor of an account stands. */
    public SecondFactorView view(AccountId accountId) {
        return changes.view(accountId);
    }

    /**
     * Takes the second factor away: it is set up anew at the next login. All sessions of the
     * account end, and its owner is told by SMS.
     *
     * @throws BusinessException for the own account, without a reason, and when there is none
     */
    public void reset(AccountId accountId, String reason) {
        if (accountId.equals(caller.accountId())) {
            throw BusinessException.of("account.ownFactor");
        }
        changes.reset(accountId, StatedReason.typed("reason", "account.reasonMissing", reason));
    }
}
