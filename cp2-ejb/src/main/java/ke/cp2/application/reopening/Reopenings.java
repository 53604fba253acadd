package ke.cp2.application.reopening;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.database.UniqueViolation;
import org.jspecify.annotations.Nullable;

/** The requests to decide anew in the database. */
@Dependent
public class Reopenings {

    private static final String VIEW =
            "SELECT NEW ke.cp2.application.reopening.ReopeningView(a.reference, a.state, v.number,"
                    + " c.fullName, r.requestedBy, q.fullName,"
                    + " r.requestedAt, r.reason)"
                    + " FROM Reopening r JOIN Application a ON a.id = r.applicationId"
                    + " JOIN Vacancy v ON v.id = a.vacancyId"
                    + " JOIN Account c ON c.id = a.accountId"
                    + " JOIN Account q ON q.id = r.requestedBy";

    @PersistenceContext private EntityManager entityManager;

    /**
     * Adds a request.
     *
     * @throws BusinessException when one for that application waits already
     */
    void add(Reopening reopening) {
        try {
            entityManager.persist(reopening);
            entityManager.flush();
        } catch (PersistenceException e) {
            throw UniqueViolation.is(e) ? BusinessException.of("application.reopenWaiting") : e;
        }
    }

    /** The request for an application that waits for an answer. */
    Optional<Reopening> open(long applicationId) {
        return entityManager
                .createQuery("SELECT r FROM Reopening r WHERE r.openId = :id", Reopening.class)
                .setParameter("id", applicationId)
                .getResultStream()
                .findFirst();
    }

    /** The same for readers; null when none waits. */
    public @Nullable ReopeningView openOf(long applicationId) {
        return entityManager
                .createQuery(VIEW + " WHERE r.openId = :id", ReopeningView.class)
                .setParameter("id", applicationId)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The requests that wait for an answer, the oldest first. */
    Page<ReopeningView> waiting(PageRequest request) {
        return new Conditions()
                .and("r.state = :state", "state", ReopeningState.REQUESTED)
                .page(
                        entityManager,
                        ReopeningView.class,
                        VIEW,
                        "r.requestedAt, r.id",
                        "Reopening r",
                        request);
    }

    /** Tells how many requests wait for an answer. */
    long countWaiting() {
        return entityManager
                .createQuery("SELECT COUNT(r) FROM Reopening r WHERE r.state = :state", Long.class)
                .setParameter("state", ReopeningState.REQUESTED)
                .getSingleResult();
    }
}
