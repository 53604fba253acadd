package ke.cp2.account.secondfactor;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import ke.cp2.account.Account;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/** The second factors in the database; the account knows since when it has one. */
@Dependent
public class SecondFactors {

    @PersistenceContext private EntityManager entityManager;

    /** Tells when the second factor of an account was set up, or null while there is none. */
    @Nullable Instant setUpAt(AccountId accountId) {
        return entityManager.find(Account.class, accountId.value()).secondFactorAt();
    }

    /** The administrator with that number. */
    Optional<Account> administrator(MobileNumber number) {
        return entityManager
                .createQuery(
                        "SELECT a FROM Account a WHERE a.mobileNumber = :number AND a.role = :role",
                        Account.class)
                .setParameter("number", number.digits())
                .setParameter("role", Role.ADMINISTRATOR)
                .getResultStream()
                .findFirst();
    }

    /** The second factor, which nobody else uses or changes until the transaction ends. */
    Optional<SecondFactor> locked(AccountId accountId) {
        return Optional.ofNullable(
                entityManager.find(
                        SecondFactor.class, accountId.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Adds one at once: of two for one account, the second one fails here. */
    public void add(AccountId accountId, SecondFactor factor, Instant now) {
        entityManager.persist(factor);
        entityManager.flush();
        account(accountId).secondFactorSetUp(now);
    }

    void remove(AccountId accountId, SecondFactor factor) {
        entityManager.remove(factor);
        account(accountId).secondFactorTakenAway();
    }

    private Account account(AccountId accountId) {
        return entityManager.find(Account.class, accountId.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
