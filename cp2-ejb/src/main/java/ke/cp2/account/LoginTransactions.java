package ke.cp2.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import ke.cp2.account.credential.SecretCode;
import ke.cp2.account.credential.Secrets;
import ke.cp2.account.limit.AddressHash;
import ke.cp2.account.limit.Proofs;
import ke.cp2.account.limit.SmsRequests;
import ke.cp2.account.limit.WorkRate;
import ke.cp2.account.password.ChoosingPassword;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Settings;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.database.LimitTurns;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.security.SystemUse;
import org.jspecify.annotations.Nullable;

/**
 * The short transactions of a login and of the choice of a password. They are apart from {@link
 * Logins} and {@link ChoosingPassword} so that nobody holds a database connection while hashing.
 */
@Stateless
@SystemUse
@PermitAll
public class LoginTransactions {

    /** Facts that a login must be checked against; public, because the server's proxies name it. */
    public record Known(
            AccountId accountId,
            @Nullable String fullName,
            MobileNumber number,
            Role role,
            @Nullable String passwordHash) {}

    private static final Logger LOGGER = Logger.getLogger(LoginTransactions.class.getName());

    /** So much of the hash of an address tells one from another. */
    private static final int SHOWN = 12;

    @PersistenceContext private EntityManager entityManager;
    @Inject private Accounts accounts;
    @Inject private Secrets secrets;
    @Inject private AccountNotices notices;
    @Inject private SmsRequests requests;
    @Inject private Proofs proofs;
    @Inject private LimitTurns turns;
    @Inject private AuditTrail auditTrail;
    @Inject private Settings settings;
    @Inject private Clock clock;

    private final KeyedHash keyedHash = KeyedHash.ofSecrets();

    /** A proof opens one try to log in from its address, on whatever account. */
    private static final String PURPOSE = "login";

    private static final String ADDRESS = "addressHash";

    /**
     * The challenge for a try to log in, or empty when it costs no work.
     *
     * @param name the user name as it is counted, or null while none is known
     */
    public Optional<String> challenge(@Nullable String name, String addressHash) {
        return proofs.challenge(PURPOSE, addressHash, work(name, addressHash, clock.instant()));
    }

    private int work(@Nullable String name, String addressHash, Instant now) {
        int ofAddress =
                Math.max(
                        work(WorkRate.LOGIN_ADDRESS, ADDRESS, addressHash, addressHash, now),
                        work(
                                WorkRate.LOGIN_NETWORK,
                                ADDRESS,
                                AddressHash.first(addressHash),
                                AddressHash.last(addressHash),
                                now));
        return name == null
                ? ofAddress
                : Math.max(ofAddress, work(WorkRate.LOGIN_ACCOUNT, "userName", name, name, now));
    }

    private int work(WorkRate rate, String field, String first, String last, Instant now) {
        return rate.bits(
                entityManager
                        .createQuery(
                                "SELECT COALESCE(SUM(f.failures), 0) FROM LoginFailure f"
                                        + " WHERE f.pair.%1$s >= :first AND f.pair.%1$s <= :last"
                                                .formatted(field)
                                        + " AND f.lastAt > :since",
                                Number.class)
                        .setParameter("first", first)
                        .setParameter("last", last)
                        .setParameter("since", now.minus(rate.within()))
                        .getSingleResult()
                        .longValue());
    }

    /**
     * Counts a try of this pair. Nobody else's try from that network or at that name is counted
     * meanwhile, so that many at once cost what they cost one after the other.
     *
     * @param name the user name as it is counted
     * @param proof the answer to the {@link #challenge}, or null
     * @param isCallers whether the caller is logged in to that account already
     * @throws BusinessException {@code account.loginPaused} with the minutes to wait, {@code
     *     account.loginProofWanted} when the work for this try has not been done
     */
    public void countTry(
            String name, String addressHash, @Nullable String proof, boolean isCallers) {
        turns.take(AddressHash.first(addressHash), name);
        Instant now = clock.instant();
        LoginFailure.Pair pair = new LoginFailure.Pair(name, addressHash);
        LoginFailure failure = locked(pair).orElseGet(() -> new LoginFailure(pair, now));
        failure.minutesShut(now)
                .ifPresent(
                        minutes -> {
                            throw BusinessException.of("account.loginPaused", minutes);
                        });
        int work = isCallers ? 0 : work(name, addressHash, now);
        if (!proofs.spend(proof, PURPOSE, addressHash, work)) {
            throw BusinessException.of("account.loginProofWanted", settings.shortCode());
        }
        failure.count(now);
        entityManager.persist(failure);
        entityManager.flush();
    }

    /** Takes back a try that could not be made. */
    public void takeBackTry(String name, String addressHash) {
        locked(new LoginFailure.Pair(name, addressHash)).ifPresent(LoginFailure::takeBack);
    }

    /** Forgets the failures of a pair that has shown the right password. */
    public void forgetTries(MobileNumber number, String addressHash) {
        locked(new LoginFailure.Pair(number.digits(), addressHash))
                .ifPresent(entityManager::remove);
    }

    /** The account with that number, as far as a login wants to know it. */
    public Optional<Known> known(MobileNumber number) {
        return accounts.byNumber(number).map(LoginTransactions::known);
    }

    /** The account with that id. */
    public Known known(AccountId accountId) {
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

    /**
     * The hash of the one-time secret that the code opens, or empty.
     *
     * @param accountId of an account, or of none
     */
    public Optional<String> openedBy(SecretCode code, AccountId accountId) {
        return secrets.opened(accountId, code);
    }

    /**
     * Refuses a one-time secret of the account as its own password: it would open for ever what it
     * was sent to open once.
     *
     * @throws BusinessException {@code account.passwordFromSms} at {@code newPassword}
     */
    public void refuseSecret(AccountId accountId, String password) {
        SecretCode.parse(password)
                .filter(code -> secrets.knows(accountId, code))
                .ifPresent(
                        code -> {
                            throw BusinessException.at("newPassword", "account.passwordFromSms");
                        });
    }

    /** Keeps that somebody failed to log in as a member of staff. */
    public void staffFailed(AccountId accountId, String addressHash) {
        String address = addressHash.substring(0, SHOWN);
        auditTrail.record(
                AuditAction.ACCOUNT_LOGIN_FAILED
                        .of(accountId.value())
                        .detail("address " + address));
        LOGGER.log(
                Level.WARNING,
                "Wrong password for the account {0} of a member of staff from address {1}",
                new Object[] {String.valueOf(accountId), address});
    }

    /**
     * Keeps a login whose secret or password was right; that of staff is not done with the
     * password.
     *
     * @param secretHmac the hash of the secret, or null after a login with the password
     * @throws BusinessException {@code account.shut} when the account is locked or deactivated
     */
    public LoggedIn succeeded(
            AccountId accountId, String addressHash, @Nullable String secretHmac) {
        Account account = accounts.byId(accountId).orElseThrow();
        LoggedIn login =
                secretHmac == null
                        ? login(account, stepAfterPassword(account), proof(account))
                        : login(account, LoginStep.PASSWORD, secretHmac);
        forgetTries(account.mobileNumber(), addressHash);
        if (login.isDone() || login.step() == LoginStep.PASSWORD) {
            keep(account);
        }
        return login;
    }

    private static LoginStep stepAfterPassword(Account account) {
        if (!account.role().isStaff()) {
            return LoginStep.DONE;
        }
        return account.secondFactorAt() == null ? LoginStep.SET_UP : LoginStep.CODE;
    }

    /** The login of somebody whose password was right, as far as it has come with that. */
    public LoggedIn afterPassword(AccountId accountId) {
        Account account = accounts.byId(accountId).orElseThrow();
        return login(account, stepAfterPassword(account), proof(account));
    }

    /**
     * Keeps a login whose code was right, too.
     *
     * @throws BusinessException {@code account.shut} when the account is locked or deactivated,
     *     {@code account.factorMissing} when the second factor was taken away meanwhile
     */
    public LoggedIn completed(AccountId accountId) {
        Account account = accounts.byId(accountId).orElseThrow();
        if (stepAfterPassword(account) == LoginStep.SET_UP) {
            throw BusinessException.of("account.factorMissing");
        }
        LoggedIn login = login(account, LoginStep.DONE, proof(account));
        keep(account);
        return login;
    }

    private LoggedIn login(Account account, LoginStep step, String proof) {
        if (!isOpen(account, step)) {
            throw BusinessException.of("account.shut");
        }
        return new LoggedIn(
                account.id().value(),
                account.role(),
                step,
                stamp(account, step, proof),
                account.language());
    }

    private void keep(Account account) {
        account.loggedIn(clock.instant());
        if (account.role().isStaff()) {
            auditTrail.recordLogin(account.id());
        }
    }

    /** The stamps that logins of this account may have now; none when it could not log in. */
    public Set<String> stamps(AccountId accountId, LoginStep step) {
        return accounts.byId(accountId)
                .filter(account -> isOpen(account, step))
                .map(account -> stamps(account, step))
                .orElse(Set.of());
    }

    private Set<String> stamps(Account account, LoginStep step) {
        return step == LoginStep.PASSWORD
                ? secrets.of(account.id()).stream()
                        .filter(secret -> !secret.isUsed())
                        .map(secret -> stamp(account, step, secret.hmac()))
                        .collect(Collectors.toSet())
                : Set.of(stamp(account, step, proof(account)));
    }

    /**
     * Sets the own password and uses up all secrets, that which led here and those beside it. What
     * strangers tried on this number is forgotten: its owner is here.
     *
     * @throws BusinessException {@code account.secretUsed} when that was done before
     */
    public void passwordChosen(AccountId accountId, String hash) {
        if (!secrets.useUp(accountId)) {
            throw BusinessException.of("account.secretUsed");
        }
        Account account = accounts.byId(accountId).orElseThrow();
        account.choosePassword(hash);
        requests.markUsed(account.mobileNumber());
        entityManager
                .createQuery("DELETE FROM LoginFailure f WHERE f.pair.userName = :number")
                .setParameter("number", account.mobileNumber().digits())
                .executeUpdate();
        auditTrail.record(AuditAction.ACCOUNT_PASSWORD_CHOSEN.of(accountId.value()));
    }

    /**
     * Replaces the own password. One-time secrets that are still out end with the old one.
     *
     * @return the stamp of the session that goes on
     */
    public String passwordChanged(AccountId accountId, String hash) {
        Account account = accounts.locked(accountId).orElseThrow();
        account.choosePassword(hash);
        secrets.end(accountId);
        notices.passwordChanged(accountId);
        auditTrail.record(AuditAction.ACCOUNT_PASSWORD_CHANGED.of(accountId.value()));
        return stamp(account, LoginStep.DONE, proof(account));
    }

    private static boolean isOpen(Account account, LoginStep step) {
        return account.state() == AccountState.ACTIVE
                || (step == LoginStep.PASSWORD && account.state() == AccountState.INVITED);
    }

    /** Gives the proof of a login by password: a reset of the second factor ends it, too. */
    private static String proof(Account account) {
        return account.passwordHash() + '|' + account.secondFactorAt();
    }

    /** Changes with the step, the state, the role, the number and what the login was made with. */
    private String stamp(Account account, LoginStep step, String proof) {
        return keyedHash.of(
                String.join(
                        "|",
                        "login",
                        step.name(),
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
