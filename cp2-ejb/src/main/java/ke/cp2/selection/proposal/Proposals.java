package ke.cp2.selection.proposal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.selection.list.OpenProposals;
import ke.cp2.vacancy.VacancyId;

/** The proposals of the database. */
@Dependent
public class Proposals implements OpenProposals {

    @PersistenceContext private EntityManager entityManager;

    /**
     * Adds a proposal.
     *
     * @throws BusinessException when another one is open
     */
    void add(Proposal proposal) {
        try {
            entityManager.persist(proposal);
            entityManager.flush();
        } catch (PersistenceException e) {
            throw UniqueViolation.is(e) ? BusinessException.of("selection.proposedAlready") : e;
        }
    }

    /** The latest proposal for a vacancy. */
    Optional<Proposal> latest(VacancyId vacancyId) {
        return entityManager
                .createQuery(
                        "SELECT p FROM Proposal p WHERE p.vacancyId = :vacancy ORDER BY p.id DESC",
                        Proposal.class)
                .setParameter("vacancy", vacancyId.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The proposal with that id, which no other transaction can change meanwhile. */
    Optional<Proposal> locked(long id) {
        return Optional.ofNullable(
                entityManager.find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The vacancy of a proposal, to be locked before the proposal is read. */
    Optional<VacancyId> vacancyOf(long id) {
        return entityManager
                .createQuery("SELECT p.vacancyId FROM Proposal p WHERE p.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(VacancyId::of);
    }

    @Override
    public boolean isOpen(VacancyId vacancyId) {
        return openState(vacancyId).isPresent();
    }

    /** The state of the open proposal for a vacancy; empty when none is open. */
    Optional<ProposalState> openState(VacancyId vacancyId) {
        return entityManager
                .createQuery(
                        "SELECT p.state FROM Proposal p WHERE p.openVacancyId = :vacancy",
                        ProposalState.class)
                .setParameter("vacancy", vacancyId.value())
                .getResultStream()
                .findFirst();
    }
}
