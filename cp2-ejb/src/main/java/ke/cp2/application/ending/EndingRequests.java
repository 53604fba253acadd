package ke.cp2.application.ending;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.vacancy.VacancyId;

/** The requests to end vacancies in the database. */
@Dependent
class EndingRequests {

    @PersistenceContext private EntityManager entityManager;

    /**
     * Adds a request.
     *
     * @throws BusinessException when one of that vacancy waits already
     */
    void add(EndingRequest request) {
        try {
            entityManager.persist(request);
            entityManager.flush();
        } catch (PersistenceException e) {
            throw UniqueViolation.is(e) ? BusinessException.of("application.endingWaits") : e;
        }
    }

    /** Writes what changed, so that the unique key lets the next request in. */
    void flush() {
        entityManager.flush();
    }

    /** The request with that id. */
    Optional<EndingRequest> byId(long id) {
        return Optional.ofNullable(entityManager.find(EndingRequest.class, id));
    }

    /** The request of a vacancy that waits. */
    Optional<EndingRequest> waiting(VacancyId vacancyId) {
        return entityManager
                .createQuery(
                        "SELECT r FROM EndingRequest r WHERE r.openId = :vacancy",
                        EndingRequest.class)
                .setParameter("vacancy", vacancyId.value())
                .getResultStream()
                .findFirst();
    }

    /** The vacancy of a request, to be locked before the request is read. */
    Optional<VacancyId> vacancyOf(long id) {
        return entityManager
                .createQuery("SELECT r.vacancyId FROM EndingRequest r WHERE r.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(VacancyId::of);
    }
}
