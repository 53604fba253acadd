package ke.cp2.account.secondfactor;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import ke.cp2.account.credential.SecretCode;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.security.AccountId;

/**
 * The recovery codes in the database: makes them and takes them, under the lock of their factor.
 */
@Dependent
public class RecoveryCodes {

    /** An account gets so many. */
    public static final int COUNT = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext private EntityManager entityManager;

    private final KeyedHash keyedHash = KeyedHash.ofSecrets();

    /** New codes in place of all that there were: the only time that they can be read. */
    List<SecretCode> renew(AccountId accountId) {
        List<SecretCode> codes =
                Stream.generate(() -> SecretCode.random(RANDOM)).limit(COUNT).toList();
        forget(accountId);
        add(accountId, codes);
        return codes;
    }

    /** Adds codes. */
    public void add(AccountId accountId, List<SecretCode> codes) {
        codes.forEach(code -> entityManager.persist(new RecoveryCode(key(accountId, code))));
    }

    /** Takes a code, once. */
    CodeVerdict take(AccountId accountId, SecretCode code, Instant now) {
        RecoveryCode known = entityManager.find(RecoveryCode.class, key(accountId, code));
        return known == null ? CodeVerdict.WRONG : known.take(now);
    }

    /** Tells how many are left. */
    long left(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(c) FROM RecoveryCode c"
                                + " WHERE c.id.accountId = :account AND c.usedAt IS NULL",
                        Long.class)
                .setParameter("account", accountId.value())
                .getSingleResult();
    }

    void forget(AccountId accountId) {
        entityManager
                .createQuery("DELETE FROM RecoveryCode c WHERE c.id.accountId = :account")
                .setParameter("account", accountId.value())
                .executeUpdate();
    }

    private RecoveryCode.Key key(AccountId accountId, SecretCode code) {
        return new RecoveryCode.Key(
                accountId, keyedHash.of("recovery:" + accountId + ":" + code.characters()));
    }
}
