package ke.cp2.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import ke.cp2.platform.KeyedHash;

/** The one-time secrets in the database: issues them and tries them. */
@Dependent
class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext private EntityManager entityManager;

    @Inject private Clock clock;

    private final KeyedHash keyedHash = KeyedHash.ofSecrets();

    /** A first secret for an account that was just made: one insert, no query. */
    SecretCode issueFirst(Account account) {
        SecretCode code = SecretCode.random(RANDOM);
        entityManager.persist(
                new OneTimeSecret(account.id(), hmac(account.id(), code), clock.instant()));
        return code;
    }

    /** A new secret in place of the one there was; an own password keeps working meanwhile. */
    SecretCode issue(Account account) {
        Optional<OneTimeSecret> former = locked(account.id());
        if (former.isEmpty()) {
            return issueFirst(account);
        }
        SecretCode code = SecretCode.random(RANDOM);
        former.get().replace(hmac(account.id(), code), clock.instant());
        return code;
    }

    /** Whether the code opens the account now; a wrong one counts as a try. */
    boolean opens(Account account, SecretCode code) {
        return locked(account.id())
                .map(secret -> secret.opensWith(hmac(account.id(), code), clock.instant()))
                .orElse(false);
    }

    /** Ends what is still out: it opens the account no more. */
    void end(long accountId) {
        locked(accountId)
                .filter(secret -> !secret.isUsed())
                .ifPresent(secret -> secret.use(clock.instant()));
    }

    Optional<OneTimeSecret> locked(long accountId) {
        return Optional.ofNullable(
                entityManager.find(OneTimeSecret.class, accountId, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<OneTimeSecret> of(long accountId) {
        return Optional.ofNullable(entityManager.find(OneTimeSecret.class, accountId));
    }

    private String hmac(long accountId, SecretCode code) {
        return keyedHash.of(accountId + ":" + code.characters());
    }
}
