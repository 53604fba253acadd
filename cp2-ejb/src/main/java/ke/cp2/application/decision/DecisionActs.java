package ke.cp2.application.decision;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The decisions of officers in the database. */
@Dependent
public class DecisionActs {

    /**
     * What an officer sees above the list of a vacancy.
     *
     * @param total how many applications it has, withdrawn ones too
     * @param undoable the officer's latest act on it that may still be taken back, or null
     */
    public record Standing(long total, Long undoable) {}

    @PersistenceContext private EntityManager entityManager;

    /** Adds an act and gives it its id. */
    void add(DecisionAct act) {
        entityManager.persist(act);
        entityManager.flush();
    }

    /** The act with that id. */
    public Optional<DecisionAct> byId(long id) {
        return Optional.ofNullable(entityManager.find(DecisionAct.class, id));
    }

    /**
     * How many applications a vacancy has, and the latest act of the officer on it that may still
     * be taken back, in one statement.
     */
    public Standing standing(long vacancyId, long officerId) {
        Object[] row =
                (Object[])
                        entityManager
                                .createNativeQuery(
                                        "SELECT (SELECT COUNT(*) FROM APPLICATION"
                                                + " WHERE VACANCY_ID = ?1),"
                                                + " (SELECT ID FROM (SELECT T.ID FROM DECISION_ACT T"
                                                + " WHERE T.VACANCY_ID = ?1 AND T.OFFICER_ID = ?2"
                                                + " AND EXISTS (SELECT 1 FROM APPLICATION A"
                                                + " WHERE A.ACT_ID = T.ID"
                                                + " AND A.SETTLES_AT IS NOT NULL)"
                                                + " ORDER BY T.CONFIRMED_AT DESC, T.ID DESC)"
                                                + " WHERE ROWNUM = 1) FROM DUAL")
                                .setParameter(1, vacancyId)
                                .setParameter(2, officerId)
                                .getSingleResult();
        return new Standing(
                ((Number) row[0]).longValue(),
                row[1] == null ? null : ((Number) row[1]).longValue());
    }

    /** The vacancy of an act, to be locked before the act is read. */
    Optional<Long> vacancyOf(long id) {
        return entityManager
                .createQuery("SELECT t.vacancyId FROM DecisionAct t WHERE t.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** When the last of an act's applications settles; null when all have. */
    Instant settlesAt(long actId) {
        return entityManager
                .createQuery(
                        "SELECT MAX(a.settlesAt) FROM Application a WHERE a.actId = :actId",
                        Instant.class)
                .setParameter("actId", actId)
                .getSingleResult();
    }

    /** The full name of an account, "" when it has none. */
    String nameOf(long accountId) {
        String name =
                entityManager
                        .createQuery(
                                "SELECT c.fullName FROM Account c WHERE c.id = :id", String.class)
                        .setParameter("id", accountId)
                        .getSingleResult();
        return name == null ? "" : name;
    }
}
