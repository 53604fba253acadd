package ke.cp2.move;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.security.AccountId;

/** The moves in the database. */
@Dependent
class AccountMoves {

    @PersistenceContext private EntityManager entityManager;

    /**
     * Adds a move at once.
     *
     * @throws BusinessException when one of the account waits already
     */
    void add(AccountMove move) {
        try {
            entityManager.persist(move);
            entityManager.flush();
        } catch (PersistenceException e) {
            if (UniqueViolation.of(e, "UQ_ACCOUNT_MOVE_OPEN")) {
                throw BusinessException.of("move.alreadyWaiting");
            }
            throw e;
        }
    }

    /** Writes a move that ended, before another one of its account takes its place. */
    void write() {
        entityManager.flush();
    }

    /** The move, which nobody else changes until the transaction ends. */
    AccountMove locked(long id) {
        return Optional.ofNullable(
                        entityManager.find(AccountMove.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> BusinessException.of("move.unknown"));
    }

    /** The move that an account waits for, also one that is over. */
    Optional<AccountMove> openOf(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT m FROM AccountMove m WHERE m.openAccountId = :account",
                        AccountMove.class)
                .setParameter("account", accountId.value())
                .getResultStream()
                .findFirst();
    }

    /** Moves that are over, and still wait; at most that many. */
    List<AccountMove> over(Instant now, int most) {
        return entityManager
                .createQuery(
                        "SELECT m FROM AccountMove m WHERE m.state ="
                                + " ke.cp2.move.MoveState.WAITING AND m.expiresAt <= :now"
                                + " ORDER BY m.expiresAt, m.id",
                        AccountMove.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that wait, the oldest first. */
    Page<MoveRow> waiting(PageRequest page, Instant now) {
        return new Conditions()
                .and("m.state = ke.cp2.move.MoveState.WAITING")
                .and("m.expiresAt > :now", "now", now)
                .page(
                        entityManager,
                        MoveRow.class,
                        "SELECT NEW ke.cp2.move.MoveRow(m.id, a.fullName, p.personal.fullName,"
                                + " m.newNumber, m.requestedAt, m.expiresAt, o.fullName)"
                                + " FROM AccountMove m JOIN Account a ON a.id = m.accountId"
                                + " JOIN Account o ON o.id = m.requestedBy"
                                + " LEFT JOIN Profile p ON p.accountId = m.accountId",
                        "m.expiresAt, m.id",
                        "AccountMove m",
                        page);
    }

    /** State, old and new number, documents, reason, refusal, who asked and decided, and when. */
    Optional<MoveView> view(long id) {
        return entityManager
                .createQuery(
                        "SELECT NEW ke.cp2.move.MoveView(m.id, m.accountId, m.duplicateId, m.state,"
                                + " m.newNumber, m.documents, m.reason, m.requestedBy, o.fullName,"
                                + " m.requestedAt, m.expiresAt, d.fullName, m.decidedAt, m.refusal)"
                                + " FROM AccountMove m JOIN Account o ON o.id = m.requestedBy"
                                + " LEFT JOIN Account d ON d.id = m.decidedBy WHERE m.id = :id",
                        MoveView.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
