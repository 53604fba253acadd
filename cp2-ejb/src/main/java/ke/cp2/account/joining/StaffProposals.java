package ke.cp2.account.joining;

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
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;

/** The proposals of new staff in the database. */
@Dependent
class StaffProposals {

    private static final String VIEW =
            "SELECT NEW ke.cp2.account.joining.StaffProposalView(p.id, p.fullName,"
                    + " p.mobileNumber, p.role, p.subCountyCode, p.state, p.proposedBy,"
                    + " o.fullName, p.proposedAt, p.expiresAt, d.fullName, p.decidedAt,"
                    + " p.refusal, p.accountId) FROM StaffProposal p"
                    + " JOIN Account o ON o.id = p.proposedBy"
                    + " LEFT JOIN Account d ON d.id = p.decidedBy ";

    @PersistenceContext private EntityManager entityManager;

    /**
     * Adds one and writes it at once.
     *
     * @throws BusinessException at {@code mobileNumber} when one of that number waits
     */
    void add(StaffProposal proposal) {
        try {
            entityManager.persist(proposal);
            entityManager.flush();
        } catch (PersistenceException e) {
            if (UniqueViolation.of(e, "UQ_STAFF_PROPOSAL_OPEN")) {
                throw BusinessException.at("mobileNumber", "account.proposalWaits");
            }
            throw e;
        }
    }

    /** Writes what was changed. */
    void write() {
        entityManager.flush();
    }

    /**
     * The proposal, which nobody else changes until the transaction ends.
     *
     * @throws BusinessException {@code account.proposalUnknown}
     */
    StaffProposal locked(long id) {
        return Optional.ofNullable(
                        entityManager.find(StaffProposal.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> BusinessException.of("account.proposalUnknown"));
    }

    /** The proposal of a number that waits, also one that is over. */
    Optional<StaffProposal> openOf(MobileNumber number) {
        return entityManager
                .createQuery(
                        "SELECT p FROM StaffProposal p WHERE p.openNumber = :number",
                        StaffProposal.class)
                .setParameter("number", number.digits())
                .getResultStream()
                .findFirst();
    }

    /** Tells whether one of the two has an account because the other proposed it. */
    boolean areOneAnothers(AccountId one, AccountId other) {
        return !entityManager
                .createQuery(
                        "SELECT p.id FROM StaffProposal p"
                                + " WHERE (p.accountId = :one AND p.proposedBy = :other)"
                                + " OR (p.accountId = :other AND p.proposedBy = :one)",
                        Long.class)
                .setParameter("one", one.value())
                .setParameter("other", other.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Proposals that are over, and still wait; at most that many. */
    List<StaffProposal> over(Instant now, int most) {
        return entityManager
                .createQuery(
                        "SELECT p FROM StaffProposal p WHERE p.state ="
                                + " ke.cp2.account.joining.JoiningState.WAITING"
                                + " AND p.expiresAt <= :now ORDER BY p.expiresAt, p.id",
                        StaffProposal.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that wait, the oldest first. */
    Page<StaffProposalView> waiting(PageRequest page, Instant now) {
        return new Conditions()
                .and("p.state = ke.cp2.account.joining.JoiningState.WAITING")
                .and("p.expiresAt > :now", "now", now)
                .page(
                        entityManager,
                        StaffProposalView.class,
                        VIEW.stripTrailing(),
                        "p.expiresAt, p.id",
                        "StaffProposal p",
                        page);
    }

    /** One of them, as its page shows it. */
    Optional<StaffProposalView> view(long id) {
        return entityManager
                .createQuery(VIEW + "WHERE p.id = :id", StaffProposalView.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
