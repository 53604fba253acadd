package ke.cp2.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import ke.cp2.account.credential.SecretCode;
import ke.cp2.account.limit.AddressHash;
import ke.cp2.account.password.PasswordHasher;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import org.jspecify.annotations.Nullable;

/** Login by user name and password, or by user name and one-time secret. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoggingIn {

    /** Longer passwords are not looked at, so that nobody keeps the server busy with them. */
    public static final int LONGEST_PASSWORD = 128;

    /** An id that no account has: an unknown number takes as long as a known one. */
    private static final AccountId NOBODY = AccountId.of(-1);

    @Inject private LoginTransactions records;
    @Inject private PasswordHasher hasher;
    @Inject private Caller caller;

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
        return logIn(userName, password, address, null);
    }

    /**
     * As {@link #logIn(String, String, String)}, from an address or on an account where much went
     * wrong.
     *
     * @param proof the answer to the {@link #challenge}, or null
     * @throws BusinessException {@code account.loginProofWanted} when it does not answer one; a
     *     one-time secret needs no proof, because its holder has the phone, and opens whatever was
     *     tried before
     */
    public Optional<LoggedIn> logIn(
            String userName, String password, String address, @Nullable String proof) {
        Optional<MobileNumber> number = MobileNumber.parse(userName);
        String name = LoginFailure.name(userName, keyedHash);
        String addressHash = AddressHash.of(address, keyedHash);
        if (number.isEmpty() || password == null || password.length() > LONGEST_PASSWORD) {
            // Whether there is such an account plays no part, so nothing is hashed for its sake.
            countTry(name, addressHash, proof, false);
            return Optional.empty();
        }
        Optional<LoginTransactions.Known> known = records.known(number.get());
        AccountId accountId = known.map(LoginTransactions.Known::accountId).orElse(NOBODY);
        Optional<String> secret =
                SecretCode.parse(password).flatMap(code -> records.openedBy(code, accountId));
        if (secret.isPresent()) {
            return Optional.of(records.succeeded(accountId, addressHash, secret.get()));
        }
        countTry(name, addressHash, proof, isCallers(accountId));
        try {
            return check(known, password, addressHash);
        } catch (BusinessException e) {
            if ("account.busy".equals(e.key())) {
                records.takeBackTry(name, addressHash);
            }
            throw e;
        }
    }

    /** Tells whether the caller is logged in to the account: no proof is needed then. */
    private boolean isCallers(AccountId accountId) {
        return caller.accountIdIfKnown().filter(accountId::equals).isPresent();
    }

    /**
     * The challenge that a try from this address has to answer, or empty when it costs no work.
     *
     * @param userName as it was typed, or null
     */
    public Optional<String> challenge(String userName, String address) {
        return records.challenge(
                userName == null ? null : LoginFailure.name(userName, keyedHash),
                AddressHash.of(address, keyedHash));
    }

    private Optional<LoggedIn> check(
            Optional<LoginTransactions.Known> known, String password, String addressHash) {
        if (hasher.verify(
                password, known.map(LoginTransactions.Known::passwordHash).orElse(null))) {
            return Optional.of(records.succeeded(known.get().accountId(), addressHash, null));
        }
        known.filter(account -> account.role().isStaff())
                .ifPresent(account -> records.staffFailed(account.accountId(), addressHash));
        return Optional.empty();
    }

    private void countTry(
            String name, String addressHash, @Nullable String proof, boolean isCallers) {
        again(
                () -> {
                    records.countTry(name, addressHash, proof, isCallers);
                    return null;
                });
    }

    /** Two first tries at the same moment write the same row: the second one counts after it. */
    private static <T> T again(Supplier<T> work) {
        try {
            return work.get();
        } catch (EJBException e) {
            if (!UniqueViolation.is(e)) {
                throw e;
            }
            return work.get();
        }
    }

    /**
     * Tries the own password of somebody who is logged in; a wrong one counts as a failed login
     * from that address.
     *
     * @throws BusinessException {@code account.loginPaused} and {@code account.busy} as {@link
     *     #logIn}
     */
    public boolean isPasswordOf(AccountId accountId, String password, String address) {
        LoginTransactions.Known known = records.known(accountId);
        if (password == null || password.length() > LONGEST_PASSWORD) {
            return false;
        }
        String addressHash = AddressHash.of(address, keyedHash);
        String name = known.number().digits();
        countTry(name, addressHash, null, true);
        boolean right;
        try {
            right = hasher.verify(password, known.passwordHash());
        } catch (BusinessException e) {
            records.takeBackTry(name, addressHash);
            throw e;
        }
        if (right) {
            records.forgetTries(known.number(), addressHash);
        }
        return right;
    }

    /**
     * Tells whether a login still holds: the account is open, and its role, number, password and
     * second factor are those that it had then. Asked for each page, so that a change ends other
     * sessions at once on every node; it reads one row by its key.
     */
    public boolean stillStands(LoggedIn login) {
        return records.stamps(AccountId.of(login.accountId()), login.step())
                .contains(login.stamp());
    }
}
