package ke.cp2.account.password;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import ke.cp2.account.LoggingIn;
import ke.cp2.account.LoginTransactions;
import ke.cp2.account.OwnPasswordTried;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/** The password of somebody who is logged in: entered again, or changed. */
@Stateless
@RolesAllowed({
    Role.Name.PROFESSIONAL,
    Role.Name.SUBCOUNTY_OFFICER,
    Role.Name.COUNCIL_OFFICER,
    Role.Name.ADMINISTRATOR
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangingPassword {

    private static final String FIELD = "currentPassword";

    @Inject private Caller caller;
    @Inject private LoggingIn logins;
    @Inject private LoginTransactions records;
    @Inject private PasswordRules rules;
    @Inject private PasswordHasher hasher;
    @Inject private Event<OwnPasswordTried> tried;

    /**
     * Asks for the own password before something that a stranger at an open phone must not do. A
     * wrong one counts as a failed login from that address, and ten in a row end the session.
     *
     * @throws BusinessException at {@code currentPassword} when it is missing or wrong, or after
     *     too many wrong ones
     */
    public ConfirmedPassword confirm(@Nullable String password, String address) {
        if (password == null || password.isEmpty()) {
            throw BusinessException.at(FIELD, "account.ownPasswordMissing");
        }
        AccountId accountId = caller.accountId();
        if (!isRight(accountId, password, address)) {
            throw BusinessException.at(FIELD, "account.ownPasswordWrong");
        }
        return new ConfirmedPassword(accountId);
    }

    private boolean isRight(AccountId accountId, String password, String address) {
        try {
            boolean right = logins.isPasswordOf(accountId, password, address);
            tried.fire(new OwnPasswordTried(right));
            return right;
        } catch (BusinessException e) {
            if (e.key().equals("account.loginPaused")) {
                throw BusinessException.at(FIELD, "account.ownPasswordPaused", e.values());
            }
            throw e;
        }
    }

    /**
     * Changes the password, and tells the owner by SMS. All other sessions of the account end.
     *
     * @return the stamp with which the caller's session goes on
     * @throws BusinessException as {@link #confirm}; at {@code newPassword} when it is refused, at
     *     {@code confirmPassword} when it was typed otherwise the second time
     */
    public String change(String password, String newPassword, String confirmed, String address) {
        LoginTransactions.Known me = records.known(caller.accountId());
        new Refusals()
                .check(() -> confirm(password, address))
                .check(
                        () ->
                                rules.check(
                                        newPassword,
                                        confirmed,
                                        me.number(),
                                        me.fullName(),
                                        me.role()))
                .check(() -> records.refuseSecret(me.accountId(), newPassword))
                .raise();
        if (newPassword.equals(password)) {
            throw BusinessException.at("newPassword", "account.passwordSame");
        }
        return records.passwordChanged(me.accountId(), hasher.hash(newPassword));
    }

    /** The fewest characters that the caller's password must have. */
    public int shortest() {
        return PasswordRules.shortest(records.known(caller.accountId()).role());
    }
}
