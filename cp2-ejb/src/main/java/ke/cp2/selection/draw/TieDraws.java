package ke.cp2.selection.draw;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.vacancy.VacancyId;

/** The draws of the database. */
@Dependent
class TieDraws {

    private static final String VIEW =
            "SELECT NEW ke.cp2.selection.draw.DrawView(d.id, d.vacancyNumber, d.number, d.state,"
                    + " d.applications, d.listHash, d.secretHash, d.event, d.valueForm, d.eventAt,"
                    + " d.valuesUntil, d.frozenAt, d.reason, d.firstAt, d.revealedSecret, d.value,"
                    + " d.endedAt, d.voidCause, d.voidReason, s.edition, s.setAt, d.valueKind,"
                    + " d.valueCount, o.fullName) FROM TieDraw d"
                    + " LEFT JOIN ScoreSheet s ON s.id = d.sheetId"
                    + " LEFT JOIN Account o ON o.id = d.endedBy";

    @PersistenceContext private EntityManager entityManager;

    /**
     * Adds a draw with its list.
     *
     * @throws BusinessException when another draw of the vacancy stands
     */
    void add(TieDraw draw, String list) {
        try {
            entityManager.persist(draw);
            entityManager.flush();
            entityManager.persist(new FrozenList(draw.id(), list));
        } catch (PersistenceException e) {
            throw UniqueViolation.is(e) ? BusinessException.of("selection.draw.standing") : e;
        }
    }

    void add(DrawDifference difference) {
        entityManager.persist(difference);
    }

    /** The number of the next draw of a vacancy. */
    int nextNumber(VacancyId vacancyId) {
        Integer last =
                entityManager
                        .createQuery(
                                "SELECT MAX(d.number) FROM TieDraw d WHERE d.vacancyId = :vacancy",
                                Integer.class)
                        .setParameter("vacancy", vacancyId.value())
                        .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /** The draw of a vacancy that is not void. */
    Optional<TieDraw> standing(VacancyId vacancyId) {
        return standing(vacancyId, LockModeType.NONE);
    }

    /** The same, which no other transaction can change meanwhile. */
    Optional<TieDraw> lockedStanding(VacancyId vacancyId) {
        return standing(vacancyId, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<TieDraw> standing(VacancyId vacancyId, LockModeType lock) {
        return entityManager
                .createQuery("SELECT d FROM TieDraw d WHERE d.standingId = :vacancy", TieDraw.class)
                .setParameter("vacancy", vacancyId.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** The vacancies of the next draws whose value was not entered in time. */
    List<VacancyId> late(Instant now, int size) {
        return entityManager
                .createQuery(
                        "SELECT d.vacancyId FROM TieDraw d WHERE d.state = :frozen"
                                + " AND d.valuesUntil <= :now ORDER BY d.valuesUntil, d.id",
                        Long.class)
                .setParameter("frozen", DrawState.FROZEN)
                .setParameter("now", now)
                .setMaxResults(size)
                .getResultStream()
                .map(VacancyId::of)
                .toList();
    }

    /** The draws of a vacancy, the latest first. */
    List<DrawView> ofVacancy(VacancyId vacancyId) {
        return entityManager
                .createQuery(
                        VIEW + " WHERE d.vacancyId = :vacancy ORDER BY d.number DESC",
                        DrawView.class)
                .setParameter("vacancy", vacancyId.value())
                .getResultList();
    }

    /** The draws whose lists were frozen last, of all vacancies. */
    List<DrawView> latest(int size) {
        return entityManager
                .createQuery(VIEW + " ORDER BY d.frozenAt DESC, d.id DESC", DrawView.class)
                .setMaxResults(size)
                .getResultList();
    }

    /** The draw of a vacancy that is over and not void. */
    Optional<DrawView> drawn(VacancyId vacancyId) {
        return entityManager
                .createQuery(
                        VIEW + " WHERE d.standingId = :vacancy AND d.state = :drawn",
                        DrawView.class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("drawn", DrawState.DRAWN)
                .getResultStream()
                .findFirst();
    }

    /** Tells whether a vacancy has or had a draw. */
    boolean hasAny(VacancyId vacancyId) {
        return entityManager
                        .createQuery(
                                "SELECT COUNT(d) FROM TieDraw d WHERE d.vacancyId = :vacancy",
                                Long.class)
                        .setParameter("vacancy", vacancyId.value())
                        .getSingleResult()
                > 0;
    }

    /** The list of a draw as it was published. */
    String list(long drawId) {
        return entityManager
                .createQuery(
                        "SELECT l.content FROM FrozenList l WHERE l.drawId = :draw", String.class)
                .setParameter("draw", drawId)
                .getSingleResult();
    }

    /** The values that differed, in their order. */
    List<ValuesApart> apart(long drawId) {
        return entityManager
                .createQuery(
                        "SELECT NEW ke.cp2.selection.draw.ValuesApart(d.firstValue, d.secondValue,"
                                + " d.secondAt) FROM DrawDifference d WHERE d.drawId = :draw"
                                + " ORDER BY d.round",
                        ValuesApart.class)
                .setParameter("draw", drawId)
                .getResultList();
    }
}
