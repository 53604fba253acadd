package ke.cp2.account;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditNames;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;

/** The accounts in the database. */
@Dependent
public class Accounts {

    /** The roles that let new staff in. */
    private static final List<Role> COUNCIL = List.of(Role.ADMINISTRATOR, Role.COUNCIL_OFFICER);

    private static final String OTHERS =
            "SELECT COUNT(*) FROM ACCOUNT WHERE ROLE IN ('ADMINISTRATOR', 'COUNCIL_OFFICER')"
                    + " AND ID <> :id";

    @PersistenceContext private EntityManager entityManager;

    @Produces
    @Singleton
    static AuditNames names() {
        return new AuditNames(
                AuditKind.ACCOUNT,
                "SELECT a.id, COALESCE(a.fullName, a.mobileNumber) FROM Account a WHERE a.id IN :ids");
    }

    /**
     * Adds an account and writes it at once: what refers to its id comes after it, and a number
     * that is taken fails here.
     */
    public void add(Account account) {
        addAll(List.of(account));
    }

    /** Adds accounts in one batch, see {@link #add}. */
    public void addAll(Collection<Account> accounts) {
        accounts.forEach(entityManager::persist);
        entityManager.flush();
    }

    Optional<Account> byId(AccountId id) {
        return Optional.ofNullable(entityManager.find(Account.class, id.value()));
    }

    /** The account, which nobody else changes until the transaction ends. */
    Optional<Account> locked(AccountId id) {
        return Optional.ofNullable(
                entityManager.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Account> byNumber(MobileNumber number) {
        return entityManager
                .createQuery(
                        "SELECT a FROM Account a WHERE a.mobileNumber = :number", Account.class)
                .setParameter("number", number.digits())
                .getResultStream()
                .findFirst();
    }

    /** Finds those of the numbers that have an account. */
    public List<String> known(Collection<String> numbers) {
        return entityManager
                .createQuery(
                        "SELECT a.mobileNumber FROM Account a WHERE a.mobileNumber IN :numbers",
                        String.class)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    /**
     * Those of a role that can log in now or after their invitation, in the order of their ids.
     * Nobody else changes them until the transaction ends: of two who shut one of the last two, the
     * second one sees what the first one did.
     */
    List<Account> lockedOpen(Role role) {
        return open(role).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Tells whether somebody of that role can log in now or after an invitation. */
    boolean hasOpen(Role role) {
        return !open(role).setMaxResults(1).getResultList().isEmpty();
    }

    /**
     * Tells whether there has never been an administrator or council officer but that one. Nobody
     * else who asks so gets an answer until the transaction ends: of two first ones, one is second.
     */
    public boolean isFirstOfCouncil(AccountId id) {
        return locked(id).isPresent()
                && NativeSql.of(OTHERS).with("id", id.value()).number(entityManager) == 0;
    }

    /** Tells whether that is an administrator who can log in. */
    public boolean isActiveAdministrator(AccountId id) {
        return byId(id).filter(
                        account ->
                                account.role() == Role.ADMINISTRATOR
                                        && account.state() == AccountState.ACTIVE)
                .isPresent();
    }

    /** Tells whether at most that many can let new staff in, now or after their invitation. */
    boolean isCouncilOfAtMost(int most) {
        return COUNCIL.stream().mapToInt(role -> open(role, most + 1).size()).sum() <= most;
    }

    /** Finds so many of a role who can log in now or after their invitation. */
    List<Account> open(Role role, int most) {
        return open(role).setMaxResults(most).getResultList();
    }

    private TypedQuery<Account> open(Role role) {
        return entityManager
                .createQuery(
                        "SELECT a FROM Account a WHERE a.role = :role AND a.state IN :states"
                                + " ORDER BY a.id",
                        Account.class)
                .setParameter("role", role)
                .setParameter("states", List.of(AccountState.INVITED, AccountState.ACTIVE));
    }
}
