package ke.cp2.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.KeyedHash;
import ke.cp2.platform.SystemUse;

/**
 * The short transactions of a login and of the choice of a password. They are apart from {@link
 * Logins} and {@link PasswordChoice} so that nobody holds a database connection while hashing.
 */
@Stateless
@SystemUse
@PermitAll
public class LoginRecords {

    /** What a login must be checked against; public, because the server's proxies name it. */
    public record Known(
            long accountId, String fullName, MobileNumber number, Role role, String passwordHash) {}

    @PersistenceContext private EntityManager entityManager;
    @Inject private Accounts accounts;
    @Inject private Secrets secrets;
    @Inject private AccountNotices notices;
    @Inject private AuditTrail auditTrail;
    @Inject private Clock clock;

    private final KeyedHash keyedHash = KeyedHash.ofSecrets();

    /**
     * Counts a try of this pair.
     *
     * @throws BusinessException {@code account.loginPaused} with the minutes to wait
     */
    public void countTry(MobileNumber number, String addressHash) {
        Instant now = clock.instant();
        LoginFailure.Pair pair = new LoginFailure.Pair(number, addressHash);
        LoginFailure failure = locked(pair).orElseGet(() -> new LoginFailure(pair, now));
        failure.shutUntil(now)
                .ifPresent(
                        until -> {
                            throw BusinessException.of(
                                    "account.loginPaused",
                                    Duration.between(now, until).toMinutes() + 1);
                        });
        failure.count(now);
        entityManager.persist(failure);
        entityManager.flush();
    }

    /** Takes back a try that could not be made. */
    public void takeBackTry(MobileNumber number, String addressHash) {
        locked(new LoginFailure.Pair(number, addressHash)).ifPresent(LoginFailure::takeBack);
    }

    /** Forgets the failures of a pair that has shown the right password. */
    public void forgetTries(MobileNumber number, String addressHash) {
        locked(new LoginFailure.Pair(number, addressHash)).ifPresent(entityManager::remove);
    }

    /** The account with that number, as far as a login wants to know it. */
    public Optional<Known> known(MobileNumber number) {
        return accounts.byNumber(number).map(LoginRecords::known);
    }

    /** The account with that id. */
    public Known known(long accountId) {
        return known(accounts.byId(accountId).orElseThrow());
    }

    private static Known known(Account account) {
        return new Known(
                account.id(),
                account.fullName(),
                account.mobileNumber(),
                account.role(),
                account.passwordHash());
    }

    /** Whether the code opens the account; a wrong one counts. */
    public boolean secretOpens(long accountId, SecretCode code) {
        return secrets.opens(accounts.byId(accountId).orElseThrow(), code);
    }

    /**
     * Keeps a login whose secret or password was right.
     *
     * @throws BusinessException {@code account.shut} when the account is locked or deactivated
     */
    public LoggedIn succeeded(long accountId, String addressHash, boolean withSecret) {
        Account account = accounts.byId(accountId).orElseThrow();
        if (!isOpen(account, withSecret)) {
            throw BusinessException.of("account.shut");
        }
        account.loggedIn(clock.instant());
        forgetTries(account.mobileNumber(), addressHash);
        if (account.role().isStaff()) {
            auditTrail.recordLogin(accountId);
        }
        return new LoggedIn(
                accountId,
                account.role(),
                withSecret,
                stamp(account, withSecret),
                account.language());
    }

    /** The stamp that a login of this account would get now, or empty when it could not log in. */
    public Optional<String> stamp(long accountId, boolean withSecret) {
        return accounts.byId(accountId)
                .filter(account -> isOpen(account, withSecret))
                .map(account -> stamp(account, withSecret));
    }

    /**
     * Sets the own password and uses up the secret that led here.
     *
     * @throws BusinessException {@code account.secretUsed} when that was done before
     */
    public void passwordChosen(long accountId, String hash) {
        secrets.locked(accountId)
                .orElseThrow(() -> BusinessException.of("account.secretUsed"))
                .use(clock.instant());
        accounts.byId(accountId).orElseThrow().choosePassword(hash);
        auditTrail.record("account.passwordChosen", "account", accountId, null, null);
    }

    /**
     * Replaces the own password. One-time secrets that are still out end with the old one.
     *
     * @return the stamp of the session that goes on
     */
    public String passwordChanged(long accountId, String hash) {
        Account account = accounts.locked(accountId).orElseThrow();
        account.choosePassword(hash);
        secrets.end(accountId);
        notices.passwordChanged(accountId);
        auditTrail.record("account.passwordChanged", "account", accountId, null, null);
        return stamp(account, false);
    }

    private static boolean isOpen(Account account, boolean withSecret) {
        return account.state() == AccountState.ACTIVE
                || withSecret && account.state() == AccountState.INVITED;
    }

    private String stamp(Account account, boolean withSecret) {
        String proof =
                withSecret
                        ? secrets.of(account.id())
                                .map(secret -> secret.hmac() + secret.isUsed())
                                .orElse("")
                        : account.passwordHash();
        return keyedHash.of(
                String.join(
                        "|",
                        "login",
                        account.state().name(),
                        account.role().name(),
                        account.mobileNumber().digits(),
                        proof));
    }

    private Optional<LoginFailure> locked(LoginFailure.Pair pair) {
        return Optional.ofNullable(
                entityManager.find(LoginFailure.class, pair, LockModeType.PESSIMISTIC_WRITE));
    }
}
