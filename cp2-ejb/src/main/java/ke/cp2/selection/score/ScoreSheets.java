package ke.cp2.selection.score;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.database.UniqueViolation;

/** The score sheets of series, in all their editions. */
@Dependent
public class ScoreSheets {

    private static final String IN_FORCE =
            "(s.approval IS NULL"
                    + " OR s.approval = ke.cp2.selection.score.SheetApproval.APPROVED)";

    @PersistenceContext private EntityManager entityManager;

    /** The edition that waits for a second officer. */
    Optional<ScoreSheet> waiting(long seriesId, String positionCode) {
        return entityManager
                .createQuery("SELECT s FROM ScoreSheet s WHERE s.openKey = :key", ScoreSheet.class)
                .setParameter("key", ScoreSheet.openKey(seriesId, positionCode))
                .getResultStream()
                .findFirst();
    }

    /** The number of the last edition, also of one that never came into force; 0 without one. */
    int last(long seriesId, String positionCode) {
        return entityManager
                .createQuery(
                        "SELECT COALESCE(MAX(s.edition), 0) FROM ScoreSheet s"
                                + " WHERE s.seriesId = :series AND s.positionCode = :position",
                        Number.class)
                .setParameter("series", seriesId)
                .setParameter("position", positionCode)
                .getSingleResult()
                .intValue();
    }

    /** The latest edition in force for a position of a series. */
    public Optional<ScoreSheet> latest(long seriesId, String positionCode) {
        return entityManager
                .createQuery(
                        "SELECT s FROM ScoreSheet s WHERE s.seriesId = :series"
                                + " AND s.positionCode = :position AND "
                                + IN_FORCE
                                + " ORDER BY s.edition DESC",
                        ScoreSheet.class)
                .setParameter("series", seriesId)
                .setParameter("position", positionCode)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The latest edition for a position of a series that was in force at that instant. */
    public Optional<ScoreSheet> latestBy(long seriesId, String positionCode, Instant instant) {
        return entityManager
                .createQuery(
                        "SELECT s FROM ScoreSheet s WHERE s.seriesId = :series"
                                + " AND s.positionCode = :position AND s.setAt <= :instant AND "
                                + IN_FORCE
                                + " ORDER BY s.edition DESC",
                        ScoreSheet.class)
                .setParameter("series", seriesId)
                .setParameter("position", positionCode)
                .setParameter("instant", instant)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The series of an edition, to be locked before the edition is read. */
    Optional<Long> seriesOf(long id) {
        return entityManager
                .createQuery("SELECT s.seriesId FROM ScoreSheet s WHERE s.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The edition with that id, which a list was made by. */
    public ScoreSheet byId(long id) {
        return Optional.ofNullable(entityManager.find(ScoreSheet.class, id)).orElseThrow();
    }

    /**
     * Adds an edition.
     *
     * @throws BusinessException when somebody else was faster
     */
    void add(ScoreSheet sheet) {
        try {
            entityManager.persist(sheet);
            entityManager.flush();
        } catch (PersistenceException e) {
            throw UniqueViolation.is(e) ? BusinessException.of("selection.sheetChanged") : e;
        }
    }
}
