package ke.cp2.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import ke.cp2.audit.chain.AuditChain;
import ke.cp2.audit.chain.EntryContent;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Writes who did what, when and why, in the transaction of the change itself: the last thing before
 * it commits.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditTrail {

    private static final int DETAIL_LENGTH = 1000;

    @PersistenceContext private EntityManager entityManager;

    @Inject private AuditChain chain;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /** Adds an entry by the caller; without a caller it is the system's. */
    public void record(AuditNote note) {
        add(caller.accountIdIfKnown().orElse(null), note);
    }

    /** Adds an entry by the person whose order the system carries out. */
    public void recordBy(AccountId actorId, AuditNote note) {
        add(actorId, note);
    }

    /** The login of an account, by its owner, whom the caller's context does not know yet. */
    public void recordLogin(AccountId accountId) {
        add(accountId, AuditAction.ACCOUNT_LOGGED_IN.of(accountId.value()));
    }

    /**
     * Tells whether that was recorded of that subject before, with that reason, in another
     * transaction.
     */
    public boolean has(AuditNote note) {
        return !entityManager
                .createQuery(
                        "SELECT e.id FROM AuditEntry e WHERE e.subjectType = :type"
                                + " AND e.subjectId = :id AND e.action = :action"
                                + " AND e.reason = :reason",
                        Long.class)
                .setParameter("type", note.action().kind().code())
                .setParameter("id", note.subjectId())
                .setParameter("action", note.action().code())
                .setParameter("reason", note.reason().text())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Tells whether the caller did that to that subject since then, in another transaction. */
    public boolean hasDone(AuditNote note, Instant since) {
        return !entityManager
                .createQuery(
                        "SELECT e.id FROM AuditEntry e WHERE e.subjectType = :type"
                                + " AND e.subjectId = :id AND e.action = :action"
                                + " AND e.actorId = :actor AND e.happenedAt >= :since",
                        Long.class)
                .setParameter("type", note.action().kind().code())
                .setParameter("id", note.subjectId())
                .setParameter("action", note.action().code())
                .setParameter("actor", caller.accountId().value())
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void add(@Nullable AccountId actorId, AuditNote note) {
        chain.add(
                new EntryContent(
                        clock.instant(),
                        AccountId.valueOrNull(actorId),
                        note.action().code(),
                        note.action().kind().code(),
                        note.subjectId(),
                        cut(TypedText.lines(note.detail()), DETAIL_LENGTH),
                        cut(note.reason().kept(), StatedReason.LENGTH)));
    }

    /** The beginning of a text, without half a character at its end. */
    static @Nullable String cut(@Nullable String text, int length) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        int end = Math.min(text.length(), length);
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
