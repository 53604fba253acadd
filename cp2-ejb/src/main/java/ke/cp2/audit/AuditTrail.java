package ke.cp2.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import ke.cp2.security.Caller;

/** Writes who did what, when and why, in the transaction of the change itself. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditTrail {

    @PersistenceContext private EntityManager entityManager;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /**
     * Adds an entry by the caller; without a caller it is the system's.
     *
     * @param action what happened, a stable word such as {@code application.decided}
     * @param subjectType the kind of thing, such as {@code application}
     * @param subjectId its id
     * @param detail old and new values, never personal data; may be null
     * @param reason the reason that the actor gave; may be null
     */
    public void record(
            String action, String subjectType, Object subjectId, String detail, String reason) {
        var actor = caller.accountIdIfKnown();
        add(
                actor.isPresent() ? actor.getAsLong() : null,
                action,
                subjectType,
                subjectId,
                detail,
                reason);
    }

    /** Adds an entry by the person whose order the system carries out. */
    public void recordBy(
            long actorId,
            String action,
            String subjectType,
            Object subjectId,
            String detail,
            String reason) {
        add(actorId, action, subjectType, subjectId, detail, reason);
    }

    /** The login of an account, by its owner, whom the caller's context does not know yet. */
    public void recordLogin(long accountId) {
        add(accountId, "account.loggedIn", "account", accountId, null, null);
    }

    /** Whether that was recorded of that subject before, with that reason. */
    public boolean has(String action, String subjectType, Object subjectId, String reason) {
        return !entityManager
                .createQuery(
                        "SELECT e.id FROM AuditEntry e WHERE e.subjectType = :type"
                                + " AND e.subjectId = :id AND e.action = :action"
                                + " AND e.reason = :reason",
                        Long.class)
                .setParameter("type", subjectType)
                .setParameter("id", String.valueOf(subjectId))
                .setParameter("action", action)
                .setParameter("reason", reason)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void add(
            Long actorId,
            String action,
            String subjectType,
            Object subjectId,
            String detail,
            String reason) {
        entityManager.persist(
                new AuditEntry(
                        clock.instant(),
                        actorId,
                        action,
                        subjectType,
                        String.valueOf(subjectId),
                        detail,
                        reason));
    }
}
