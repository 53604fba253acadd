package ke.cp2.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.KeyedHash;
import ke.cp2.platform.UniqueViolation;

/** Login by user name and password, or by user name and one-time secret. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Logins {

    /** Longer passwords are not looked at, so that nobody keeps the server busy with them. */
    static final int LONGEST_PASSWORD = 128;

    @Inject private LoginRecords records;
    @Inject private PasswordHasher hasher;

    private final KeyedHash keyedHash = KeyedHash.ofIndex();

    /**
     * Checks a login; an unknown name is answered like a wrong password, after the same time.
     *
     * @param userName the mobile number in any of its forms
     * @param password the own password or the one-time secret
     * @param address where the request came from
     * @return the login, or empty when name or password is wrong
     * @throws BusinessException {@code account.loginPaused} after six failures in a row of this
     *     name from this address, {@code account.busy} under too many logins, {@code account.shut}
     *     when the password is right and the account is locked or deactivated
     */
    public Optional<LoggedIn> logIn(String userName, String password, String address) {
        Optional<MobileNumber> number = MobileNumber.parse(userName);
        if (number.isEmpty() || password == null || password.length() > LONGEST_PASSWORD) {
            hasher.verify("", null);
            return Optional.empty();
        }
        String addressHash = keyedHash.of(address);
        countTry(number.get(), addressHash);
        try {
            return check(number.get(), password, addressHash);
        } catch (BusinessException e) {
            if ("account.busy".equals(e.key())) {
                records.takeBackTry(number.get(), addressHash);
            }
            throw e;
        }
    }

    private Optional<LoggedIn> check(MobileNumber number, String password, String addressHash) {
        Optional<LoginRecords.Known> known = records.known(number);
        if (known.isPresent()) {
            long accountId = known.get().accountId();
            Optional<SecretCode> code = SecretCode.parse(password);
            if (code.isPresent() && records.secretOpens(accountId, code.get())) {
                return Optional.of(records.succeeded(accountId, addressHash, true));
            }
            if (hasher.verify(password, known.get().passwordHash())) {
                return Optional.of(records.succeeded(accountId, addressHash, false));
            }
            return Optional.empty();
        }
        hasher.verify(password, null);
        return Optional.empty();
    }

    /** Two first tries at the same moment write the same row: the second one counts after it. */
    private void countTry(MobileNumber number, String addressHash) {
        try {
            records.countTry(number, addressHash);
        } catch (EJBException e) {
            if (!UniqueViolation.is(e)) {
                throw e;
            }
            records.countTry(number, addressHash);
        }
    }

    /**
     * Tries the own password of somebody who is logged in; a wrong one counts as a failed login
     * from that address.
     *
     * @throws BusinessException {@code account.loginPaused} and {@code account.busy} as {@link
     *     #logIn}
     */
    public boolean isPasswordOf(long accountId, String password, String address) {
        LoginRecords.Known known = records.known(accountId);
        if (password == null || password.length() > LONGEST_PASSWORD) {
            return false;
        }
        String addressHash = keyedHash.of(address);
        countTry(known.number(), addressHash);
        boolean right;
        try {
            right = hasher.verify(password, known.passwordHash());
        } catch (BusinessException e) {
            records.takeBackTry(known.number(), addressHash);
            throw e;
        }
        if (right) {
            records.forgetTries(known.number(), addressHash);
        }
        return right;
    }

    /**
     * Whether a login still holds: the account is open, and its role, number and password are those
     * that it had then. Asked for each page, so that a change ends other sessions at once on every
     * node; it reads one row by its key.
     */
    public boolean stillStands(LoggedIn login) {
        return records.stamp(login.accountId(), login.withSecret())
                .map(login.stamp()::equals)
                .orElse(false);
    }
}
