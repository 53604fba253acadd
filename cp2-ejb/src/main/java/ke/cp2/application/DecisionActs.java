package ke.cp2.application;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The decisions of officers in the database. */
@Dependent
class DecisionActs {

    @PersistenceContext private EntityManager entityManager;

    /** Adds an act and gives it its id. */
    void add(DecisionAct act) {
        entityManager.persist(act);
        entityManager.flush();
    }

    /** The act with that id. */
    Optional<DecisionAct> byId(long id) {
        return Optional.ofNullable(entityManager.find(DecisionAct.class, id));
    }

    /** The officer's acts on a vacancy that may still be taken back: the id of the latest. */
    Optional<Long> latestUndoable(long vacancyId, long officerId) {
        return entityManager
                .createQuery(
                        "SELECT t.id FROM DecisionAct t WHERE t.vacancyId = :vacancyId"
                                + " AND t.officerId = :officerId AND EXISTS (SELECT a.id"
                                + " FROM Application a WHERE a.actId = t.id"
                                + " AND a.settlesAt IS NOT NULL) ORDER BY t.confirmedAt DESC",
                        Long.class)
                .setParameter("vacancyId", vacancyId)
                .setParameter("officerId", officerId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The vacancy of an act, to be locked before the act is read. */
    Optional<Long> vacancyOf(long id) {
        return entityManager
                .createQuery("SELECT t.vacancyId FROM DecisionAct t WHERE t.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** How many applications of an act may still be taken back. */
    long undoable(long actId) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(a) FROM Application a WHERE a.actId = :actId"
                                + " AND a.settlesAt IS NOT NULL",
                        Long.class)
                .setParameter("actId", actId)
                .getSingleResult();
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
