package ke.cp2.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ke.cp2.security.SystemUse;

/**
 * Reads the entries about one thing, for use cases that have made sure that their caller may see
 * it.
 */
@Stateless
@PermitAll
@SystemUse
public class AuditHistory {

    private static final int MOST = 200;

    @PersistenceContext private EntityManager entityManager;

    /** The latest entries of the thing, the newest first. */
    public List<AuditRow> of(AuditKind kind, long subjectId) {
        return of(kind, String.valueOf(subjectId));
    }

    /** The latest of them of one kind, however much else was done with the thing since. */
    public List<AuditRow> of(AuditKind kind, long subjectId, AuditAction action) {
        return entityManager
                .createQuery(
                        AuditRow.SELECT
                                + " WHERE e.subjectType = :type AND e.subjectId = :id"
                                + " AND e.action = :action ORDER BY "
                                + AuditRow.NEWEST_FIRST,
                        AuditRow.class)
                .setParameter("type", kind.code())
                .setParameter("id", String.valueOf(subjectId))
                .setParameter("action", action.code())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The latest entries of the thing with that key, the newest first. */
    public List<AuditRow> of(AuditKind kind, String subjectId) {
        return entityManager
                .createQuery(
                        AuditRow.SELECT
                                + " WHERE e.subjectType = :type AND e.subjectId = :id ORDER BY "
                                + AuditRow.NEWEST_FIRST,
                        AuditRow.class)
                .setParameter("type", kind.code())
                .setParameter("id", subjectId)
                .setMaxResults(MOST)
                .getResultList();
    }
}
