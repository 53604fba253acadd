package ke.cp2.application.decision;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ke.cp2.application.Applications;
import ke.cp2.platform.database.InstantConverter;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/** The decisions of officers in the database. */
@Dependent
public class DecisionActs {

    /**
     * Figures above the list of a vacancy.
     *
     * @param total how many applications it has, withdrawn ones too
     * @param undoable the officer's latest act on it that may still be taken back, or null
     */
    public record Standing(long total, @Nullable Long undoable) {}

    private static final String KEPT =
            "SELECT A.REFERENCE, C.FULL_NAME, CASE WHEN A.ACT_ID = ?1 THEN 1 ELSE 0 END"
                    + " FROM APPLICATION A JOIN ACCOUNT C ON C.ID = A.ACCOUNT_ID"
                    + " WHERE A.VACANCY_ID = ?2 AND A.STATE NOT IN ('SUBMITTED', 'WITHDRAWN')"
                    + " AND EXISTS (SELECT 1 FROM APPLICATION_EVENT E WHERE E.APPLICATION_ID = A.ID"
                    + " AND E.ACTOR_ID = ?3 AND E.STATE = ?4 AND E.KIND IS NULL"
                    + " AND E.HAPPENED_AT BETWEEN ?5 AND ?6)"
                    + " AND NOT EXISTS (SELECT 1 FROM APPLICATION_EVENT B WHERE B.APPLICATION_ID = A.ID"
                    + " AND B.ACTOR_ID = ?3 AND B.KIND = 'TAKEN_BACK' AND B.HAPPENED_AT >= ?5)"
                    + " ORDER BY A.REFERENCE FETCH NEXT ?7 ROWS ONLY";

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
     * Tells how many applications a vacancy has, and the latest act of the officer on it that may
     * still be taken back, in one statement.
     */
    public Standing standing(VacancyId vacancyId, AccountId officerId) {
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
                                .setParameter(1, vacancyId.value())
                                .setParameter(2, officerId.value())
                                .getSingleResult();
        return new Standing(
                ((Number) row[0]).longValue(),
                row[1] == null ? null : ((Number) row[1]).longValue());
    }

    /** The vacancy of an act, to be locked before the act is read. */
    Optional<VacancyId> vacancyOf(long id) {
        return entityManager
                .createQuery("SELECT t.vacancyId FROM DecisionAct t WHERE t.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(VacancyId::of);
    }

    /** Gives the time when the last of an act's applications settles; null when all have. */
    Instant settlesAt(long actId) {
        return entityManager
                .createQuery(
                        "SELECT MAX(a.settlesAt) FROM Application a WHERE a.actId = :actId",
                        Instant.class)
                .setParameter("actId", actId)
                .getSingleResult();
    }

    /**
     * The first applications that stayed decided although the act was taken back: their applicants
     * knew it already, or somebody has decided on them anew.
     */
    List<KeptDecision> kept(DecisionAct act) {
        InstantConverter converter = new InstantConverter();
        List<?> rows =
                entityManager
                        .createNativeQuery(KEPT)
                        .setParameter(1, act.id())
                        .setParameter(2, act.vacancyId().value())
                        .setParameter(3, act.officerId().value())
                        .setParameter(4, act.decision().state().name())
                        .setParameter(5, converter.convertToDatabaseColumn(act.confirmedAt()))
                        .setParameter(6, converter.convertToDatabaseColumn(act.takenBackAt()))
                        .setParameter(7, Applications.LARGEST_SET)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new KeptDecision(
                                        (String) row[0],
                                        (String) row[1],
                                        ((Number) row[2]).intValue() == 1))
                .toList();
    }

    /** The full name of an account, "" when it has none. */
    String nameOf(AccountId accountId) {
        String name =
                entityManager
                        .createQuery(
                                "SELECT c.fullName FROM Account c WHERE c.id = :id", String.class)
                        .setParameter("id", accountId.value())
                        .getSingleResult();
        return name == null ? "" : name;
    }
}
