package ke.cp2.account.password;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import ke.cp2.account.LoginTransactions;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/** The one thing that a login with a one-time secret allows: to choose an own password. */
@Stateless
@RolesAllowed(Role.Name.NEWCOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChoosingPassword {

    @Inject private Caller caller;
    @Inject private LoginTransactions records;
    @Inject private PasswordRules rules;
    @Inject private PasswordHasher hasher;

    /**
     * Sets the caller's password and uses up the secret.
     *
     * @return the user name to log in with
     * @throws BusinessException at {@code newPassword} when the password is refused, at {@code
     *     confirmPassword} when it was typed otherwise the second time, {@code account.secretUsed}
     *     when the secret was used before, {@code account.busy}
     */
    public String choose(String newPassword, String confirmed) {
        LoginTransactions.Known me = records.known(caller.accountId());
        rules.check(newPassword, confirmed, me.number(), me.fullName(), me.role());
        records.refuseSecret(me.accountId(), newPassword);
        records.passwordChosen(me.accountId(), hasher.hash(newPassword));
        return me.number().digits();
    }

    /** The fewest characters that the caller's password must have. */
    public int shortest() {
        return PasswordRules.shortest(records.known(caller.accountId()).role());
    }
}
