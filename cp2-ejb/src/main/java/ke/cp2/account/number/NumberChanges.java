package ke.cp2.account.number;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;

/** The changes of numbers in the database. */
@Dependent
class NumberChanges {

    @PersistenceContext private EntityManager entityManager;

    void add(NumberChange change) {
        entityManager.persist(change);
    }

    /** The latest wish of an account. */
    Optional<NumberChange> latest(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT c FROM NumberChange c WHERE c.accountId = :account"
                                + " ORDER BY c.requestedAt DESC, c.id DESC",
                        NumberChange.class)
                .setParameter("account", accountId.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The same, which nobody else changes until the transaction ends. */
    Optional<NumberChange> lockedLatest(AccountId accountId) {
        Optional<NumberChange> latest = latest(accountId);
        latest.ifPresent(change -> entityManager.refresh(change, LockModeType.PESSIMISTIC_WRITE));
        return latest;
    }

    long ofAccountSince(AccountId accountId, Instant since) {
        return countSince("c.accountId = :value", accountId.value(), since);
    }

    long ofNumberSince(MobileNumber number, Instant since) {
        return countSince("c.newNumber = :value", number.digits(), since);
    }

    long ofBothSince(AccountId accountId, MobileNumber number, Instant since) {
        return countSince(
                "c.accountId = " + accountId + " AND c.newNumber = :value", number.digits(), since);
    }

    private long countSince(String condition, Object value, Instant since) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(c.id) FROM NumberChange c WHERE "
                                + condition
                                + " AND c.requestedAt > :since",
                        Long.class)
                .setParameter("value", value)
                .setParameter("since", since)
                .getSingleResult();
    }
}
