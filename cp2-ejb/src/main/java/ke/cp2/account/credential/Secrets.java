package ke.cp2.account.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ke.cp2.account.Account;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.security.AccountId;

/** The one-time secrets in the database: issues them and tries them. */
@Dependent
public class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext private EntityManager entityManager;

    @Inject private CodeLife life;

    @Inject private Clock clock;

    private final KeyedHash keyedHash = KeyedHash.ofSecrets();

    /**
     * A new secret.
     *
     * @param code what its owner types
     * @param messageKey the business key of the message that brings it, by which is known when its
     *     time began
     */
    record Issued(SecretCode code, String messageKey) {}

    /** A first secret for an account that was just made: one insert, no query. */
    Issued issueFirst(Account account) {
        return insert(account, 0, OneTimeSecret.INVITATION);
    }

    /**
     * A new secret beside those that still open; an own password keeps working meanwhile.
     *
     * @return empty when there are as many as there may be, and none of them may be replaced
     */
    Optional<Issued> issueBeside(Account account, Duration lifetime) {
        List<OneTimeSecret> former = locked(account.id());
        Instant now = clock.instant();
        if (former.size() < OneTimeSecret.SLOTS) {
            return Optional.of(insert(account, former.size(), lifetime));
        }
        return former.stream()
                .filter(secret -> !secret.isLive(now, life))
                .findFirst()
                .map(secret -> replace(account, secret, lifetime, now));
    }

    /**
     * A new secret for somebody who has shown to have the phone, or by staff: when there are as
     * many as there may be it takes the place of the oldest.
     */
    Issued issue(Account account, Duration lifetime) {
        return issueBeside(account, lifetime)
                .orElseGet(
                        () ->
                                replace(
                                        account,
                                        locked(account.id()).stream()
                                                .min(Comparator.comparing(OneTimeSecret::issuedAt))
                                                .orElseThrow(),
                                        lifetime,
                                        clock.instant()));
    }

    private Issued insert(Account account, int slot, Duration lifetime) {
        SecretCode code = SecretCode.random(RANDOM);
        String hmac = hmac(account.id(), code);
        entityManager.persist(
                new OneTimeSecret(
                        new OneTimeSecret.Slot(account.id(), slot),
                        hmac,
                        lifetime,
                        clock.instant()));
        return issued(account, code, hmac);
    }

    private Issued replace(Account account, OneTimeSecret former, Duration lifetime, Instant now) {
        SecretCode code = SecretCode.random(RANDOM);
        String hmac = hmac(account.id(), code);
        former.replace(hmac, lifetime, now);
        return issued(account, code, hmac);
    }

    private static Issued issued(Account account, SecretCode code, String hmac) {
        return new Issued(code, OneTimeSecret.messageKey(account.id(), hmac));
    }

    /**
     * The hash of the secret that the code opens now, or empty when it opens none. What others
     * tried before matters to no right code: 60 random bits are not guessed.
     */
    public Optional<String> opened(AccountId accountId, SecretCode code) {
        Instant now = clock.instant();
        String hmac = hmac(accountId, code);
        return of(accountId).stream()
                .filter(secret -> secret.is(hmac) && secret.isLive(now, life))
                .map(OneTimeSecret::hmac)
                .findFirst();
    }

    /** Tells whether that code is or was a secret of the account, as far as they are known. */
    public boolean knows(AccountId accountId, SecretCode code) {
        String hmac = hmac(accountId, code);
        return of(accountId).stream().anyMatch(secret -> secret.hmac().equals(hmac));
    }

    /** Ends what is still out: it opens the account no more. */
    public void end(AccountId accountId) {
        locked(accountId).forEach(secret -> secret.use(clock.instant()));
    }

    /**
     * Uses up all secrets of an account.
     *
     * @return whether there was one that had not been used
     */
    public boolean useUp(AccountId accountId) {
        List<OneTimeSecret> all = locked(accountId);
        boolean usable = all.stream().anyMatch(secret -> !secret.isUsed());
        all.forEach(secret -> secret.use(clock.instant()));
        return usable;
    }

    /** All secrets of an account, nobody else's turn until the transaction ends. */
    private List<OneTimeSecret> locked(AccountId accountId) {
        return query(accountId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** All secrets of an account, those that no longer open, too. */
    public List<OneTimeSecret> of(AccountId accountId) {
        return query(accountId).getResultList();
    }

    private TypedQuery<OneTimeSecret> query(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT s FROM OneTimeSecret s WHERE s.slot.accountId = :account",
                        OneTimeSecret.class)
                .setParameter("account", accountId.value());
    }

    private String hmac(AccountId accountId, SecretCode code) {
        return keyedHash.of(accountId + ":" + code.characters());
    }
}
