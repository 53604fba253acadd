package ke.cp2.application.standing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ke.cp2.vacancy.VacancyId;

/** Finds the outcomes on a vacancy that were decided on by hand, and that stand. */
@Dependent
public class HandDecisions {

    @PersistenceContext private EntityManager entityManager;

    /** Counts them. */
    public long count(VacancyId vacancyId) {
        return entityManager
                .createQuery(
                        "SELECT COALESCE(SUM(t.decided - t.takenBack), 0) FROM DecisionAct t"
                                + " WHERE t.handOf = :vacancy",
                        Number.class)
                .setParameter("vacancy", vacancyId.value())
                .getSingleResult()
                .longValue();
    }

    /** The first of them, in the order in which they were confirmed. */
    public List<HandDecision> first(VacancyId vacancyId) {
        List<Long> acts = firstActs(vacancyId);
        return acts.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT NEW ke.cp2.application.standing.HandDecision(a.reference,"
                                        + " c.fullName, a.state, o.fullName, t.confirmedAt,"
                                        + " a.stateReason, t.approval, s.fullName, t.answeredAt)"
                                        + " FROM DecisionAct t JOIN Application a ON a.actId = t.id"
                                        + " JOIN Account c ON c.id = a.accountId"
                                        + " JOIN Account o ON o.id = t.officerId"
                                        + " LEFT JOIN Account s ON s.id = t.answeredBy"
                                        + " WHERE t.id IN :acts"
                                        + " ORDER BY t.confirmedAt, t.id, a.reference",
                                HandDecision.class)
                        .setParameter("acts", acts)
                        .setMaxResults(UndoneDecisions.NAMED)
                        .getResultList();
    }

    /** The first acts of which something stands: their applications are enough to be named. */
    private List<Long> firstActs(VacancyId vacancyId) {
        return entityManager
                .createQuery(
                        "SELECT t.id FROM DecisionAct t WHERE t.handOf = :vacancy"
                                + " AND t.decided > t.takenBack"
                                + " ORDER BY t.handOf, t.confirmedAt, t.id",
                        Long.class)
                .setParameter("vacancy", vacancyId.value())
                .setMaxResults(UndoneDecisions.NAMED)
                .getResultList();
    }
}
