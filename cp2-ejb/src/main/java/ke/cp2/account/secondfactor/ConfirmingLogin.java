package ke.cp2.account.secondfactor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import ke.cp2.account.LoggedIn;
import ke.cp2.account.LoginTransactions;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/** The second step of a login: the one thing that staff may do after the password. */
@Stateless
@RolesAllowed(Role.Name.CODE_AWAITED)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfirmingLogin {

    @Inject private Caller caller;
    @Inject private CodeChecks checks;
    @Inject private LoginTransactions records;

    /**
     * Completes the caller's login.
     *
     * @param code of the app, or a recovery code
     * @param address where the request came from
     * @throws ke.cp2.platform.BusinessException at {@code code} when it is wrong or was used, or
     *     after six wrong ones in a row from this address
     */
    public LoggedIn enter(String code, String address) {
        AccountId accountId = caller.accountId();
        CodeRefusal.unlessRight(checks.check(accountId, code, address));
        return records.completed(accountId);
    }
}
