package ke.cp2.centre.planning;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.platform.BusinessException;

/** All plans of vacancies. */
@Dependent
class VacancyPlans {

    @PersistenceContext private EntityManager entityManager;

    void add(VacancyPlan plan) {
        entityManager.persist(plan);
        entityManager.flush();
    }

    void add(List<VacancyPlanRow> rows) {
        rows.forEach(entityManager::persist);
        entityManager.flush();
    }

    /** The plan, locked until the transaction ends. */
    VacancyPlan locked(long id) {
        VacancyPlan plan =
                entityManager.find(VacancyPlan.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (plan == null) {
            throw BusinessException.of("centre.noPlan");
        }
        return plan;
    }

    /** The latest plan of a series. */
    Optional<VacancyPlan> latest(long seriesId) {
        return entityManager
                .createQuery(
                        "SELECT p FROM VacancyPlan p WHERE p.seriesId = :series ORDER BY p.id DESC",
                        VacancyPlan.class)
                .setParameter("series", seriesId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The vacancies that all plans of a series have written or changed. */
    Set<Long> vacancies(long seriesId) {
        return entityManager
                .createQuery(
                        "SELECT r.vacancyId FROM VacancyPlanRow r, VacancyPlan p"
                                + " WHERE r.planId = p.id AND p.seriesId = :series"
                                + " AND r.vacancyId IS NOT NULL",
                        Long.class)
                .setParameter("series", seriesId)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    long countRows(long planId) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(r) FROM VacancyPlanRow r WHERE r.planId = :plan", Long.class)
                .setParameter("plan", planId)
                .getSingleResult();
    }

    /** The rows of a plan after a line, in their order. */
    List<VacancyPlanRow> after(long planId, int line, int size) {
        return entityManager
                .createQuery(
                        "SELECT r FROM VacancyPlanRow r WHERE r.planId = :plan"
                                + " AND r.lineNumber > :line ORDER BY r.lineNumber",
                        VacancyPlanRow.class)
                .setParameter("plan", planId)
                .setParameter("line", line)
                .setMaxResults(size)
                .getResultList();
    }
}
