package ke.cp2.account.secondfactor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Asks staff for a security code before something that would give the account away: whoever knows
 * the password has no app yet. Professionals have no second factor.
 */
@Stateless
@RolesAllowed({
    Role.Name.PROFESSIONAL,
    Role.Name.SUBCOUNTY_OFFICER,
    Role.Name.COUNCIL_OFFICER,
    Role.Name.ADMINISTRATOR
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfirmingCode {

    @Inject private Caller caller;
    @Inject private CodeChecks checks;

    /**
     * Proves that staff have entered a right code, which is used then.
     *
     * @param code what was typed, null from professionals
     * @throws BusinessException at {@code code} when it is wrong or was used, or after too many
     *     wrong ones
     */
    public ConfirmedCode confirm(@Nullable String code, String address) {
        AccountId accountId = caller.accountId();
        if (!caller.isIn(Role.Name.PROFESSIONAL)) {
            CodeRefusal.unlessRight(checks.check(accountId, code, address));
        }
        return new ConfirmedCode(accountId);
    }
}
