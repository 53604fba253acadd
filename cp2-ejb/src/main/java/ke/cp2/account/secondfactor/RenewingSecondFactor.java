package ke.cp2.account.secondfactor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import ke.cp2.account.LoggedIn;
import ke.cp2.account.LoginTransactions;
import ke.cp2.account.password.ConfirmedPassword;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/** Lets staff see and renew their own second factor. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RenewingSecondFactor {

    @Inject private Caller caller;
    @Inject private LoginTransactions records;
    @Inject private CodeChecks checks;
    @Inject private SecondFactorChanges changes;

    /** Tells how it stands. */
    public SecondFactorView view() {
        return changes.view(caller.accountId());
    }

    /**
     * Makes ten new recovery codes; the former ones no longer open.
     *
     * @return the codes, which can be read this once only
     * @throws BusinessException at {@code code} when it is wrong or was used, or after six wrong
     *     ones in a row from this address
     */
    public List<String> newRecoveryCodes(ConfirmedPassword password, String code, String address) {
        AccountId accountId = caller.accountId();
        prove(accountId, password, code, address);
        return changes.renew(accountId);
    }

    /**
     * Takes the app away, so that another one can be set up.
     *
     * @return the login, which now lacks that step
     * @throws BusinessException as {@link #newRecoveryCodes}
     */
    public LoggedIn startOver(ConfirmedPassword password, String code, String address) {
        AccountId accountId = caller.accountId();
        prove(accountId, password, code, address);
        changes.remove(accountId);
        return records.afterPassword(accountId);
    }

    private void prove(
            AccountId accountId, ConfirmedPassword password, String code, String address) {
        password.mustBeOf(accountId);
        CodeRefusal.unlessRight(checks.check(accountId, code, address));
    }
}
