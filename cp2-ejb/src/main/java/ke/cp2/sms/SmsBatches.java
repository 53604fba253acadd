package ke.cp2.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.database.SqlRow;
import org.jspecify.annotations.Nullable;

/** The queue. Lists have at most 1,000 elements (Oracle). */
@ApplicationScoped
public class SmsBatches {

    @PersistenceContext private EntityManager entityManager;

    void add(SmsBatch batch) {
        entityManager.persist(batch);
    }

    /**
     * Queues messages again, those with consecutive ids and the same template, campaign and fence
     * together.
     *
     * @param messages in the order of their ids
     */
    void requeue(Collection<SmsMessage> messages, Instant dueAt) {
        SmsMessage first = null;
        SmsMessage last = null;
        for (SmsMessage message : messages) {
            if (first != null && last != null && !message.follows(last)) {
                add(batch(first, last, dueAt));
                first = null;
            }
            first = first == null ? message : first;
            last = message;
        }
        if (first != null && last != null) {
            add(batch(first, last, dueAt));
        }
    }

    private static SmsBatch batch(SmsMessage first, SmsMessage last, Instant dueAt) {
        return new SmsBatch(
                first.template(), first.mailingKey(), first.id(), last.id(), first.fence(), dueAt);
    }

    /** Those that the dispatcher has begun to hand over, first those that go first. */
    List<SmsBatch> begun(String holder, MessageClass messageClass) {
        return entityManager
                .createQuery(
                        "SELECT b FROM SmsBatch b WHERE b.state = :claimed"
                                + " AND b.messageClass = :class AND b.holder = :holder"
                                + " ORDER BY b.priority, b.dueAt, b.id",
                        SmsBatch.class)
                .setParameter("claimed", SmsBatchState.CLAIMED)
                .setParameter("class", messageClass)
                .setParameter("holder", holder)
                .getResultList();
    }

    /**
     * Those that are due, first those that go first. The constant columns stand in the order too,
     * and the rows are limited by FETCH FIRST: so both databases read the queue's index and stop,
     * however long the queue is. (H2 reads all of it for the ROWNUM that JPA would write.)
     */
    private List<SqlRow> due(MessageClass messageClass, Instant now, int limit) {
        return NativeSql.of(
                        "SELECT ID, LAST_ID - NEXT_ID + 1 FROM SMS_BATCH"
                                + " WHERE STATE = :state AND MESSAGE_CLASS = :class AND DUE_AT <= :now"
                                + " ORDER BY STATE, MESSAGE_CLASS, PRIORITY, DUE_AT, ID"
                                + " FETCH FIRST :limit ROWS ONLY")
                .with("state", SmsBatchState.WAITING)
                .with("class", messageClass)
                .with("now", now)
                .with("limit", limit)
                .rows(entityManager);
    }

    /**
     * Takes batches that are due, until they have that many messages. One conditional update
     * decides: of several dispatchers one gets each batch.
     *
     * @return whether any was taken
     */
    boolean claim(
            String holder, MessageClass messageClass, int count, Instant now, Instant leaseUntil) {
        List<Long> wanted = new ArrayList<>();
        int messages = 0;
        for (SqlRow batch : due(messageClass, now, count)) {
            if (messages < count) {
                wanted.add(batch.number(0));
                messages += (int) batch.number(1);
            }
        }
        return !wanted.isEmpty()
                && entityManager
                                .createQuery(
                                        "UPDATE SmsBatch b SET b.state = :claimed, b.holder = :holder,"
                                                + " b.leaseUntil = :lease, b.version = b.version + 1"
                                                + " WHERE b.id IN :ids AND b.state = :waiting")
                                .setParameter("claimed", SmsBatchState.CLAIMED)
                                .setParameter("waiting", SmsBatchState.WAITING)
                                .setParameter("holder", holder)
                                .setParameter("lease", leaseUntil)
                                .setParameter("ids", wanted)
                                .executeUpdate()
                        > 0;
    }

    /** Lets go on, or holds, what waits of a campaign. */
    public void hold(String mailingKey, boolean held) {
        entityManager
                .createQuery(
                        "UPDATE SmsBatch b SET b.state = :to, b.version = b.version + 1"
                                + " WHERE b.mailingKey = :key AND b.state = :from")
                .setParameter("key", mailingKey)
                .setParameter("from", held ? SmsBatchState.WAITING : SmsBatchState.HELD)
                .setParameter("to", held ? SmsBatchState.HELD : SmsBatchState.WAITING)
                .executeUpdate();
    }

    /**
     * Keeps the dispatcher's batches its own. In SQL, for JPQL would count their versions up: who
     * hands one over meanwhile is the same dispatcher.
     */
    void renew(String holder, Instant leaseUntil) {
        NativeSql.of("UPDATE SMS_BATCH SET LEASE_UNTIL = :until WHERE HOLDER = :holder")
                .with("until", leaseUntil)
                .with("holder", holder)
                .change(entityManager);
    }

    /** Those of which the dispatcher has handed over something, all of it before that moment. */
    List<SmsBatch> handedOver(String holder, Instant before) {
        return entityManager
                .createQuery(
                        "SELECT b FROM SmsBatch b WHERE b.holder = :holder"
                                + " AND b.submittedAt < :before AND b.nextId > b.firstId"
                                + " ORDER BY b.id",
                        SmsBatch.class)
                .setParameter("holder", holder)
                .setParameter("before", before)
                .setMaxResults(SmsDispatch.CHUNK)
                .getResultList();
    }

    /**
     * Removes those of the dispatcher whose messages all have their answers. In SQL: of a condition
     * on another entity JPA makes that entity's table twice, once without a condition.
     */
    void removeDone(String holder) {
        NativeSql.of(
                        "DELETE FROM SMS_BATCH WHERE STATE = 'SUBMITTED' AND HOLDER = :holder"
                                + " AND NOT EXISTS (SELECT 1 FROM SMS_MESSAGE M WHERE"
                                + " M.ID BETWEEN SMS_BATCH.FIRST_ID AND SMS_BATCH.LAST_ID"
                                + " AND M.FENCE = SMS_BATCH.FENCE AND M.STATE = 'PENDING')")
                .with("holder", holder)
                .change(entityManager);
    }

    /**
     * Those whose dispatcher died: its lease has run out, or it ran on a node that has just started
     * again.
     *
     * @param restartedNode what the names of that node's dispatchers begin with, or null
     * @param alive the dispatcher that asks
     */
    List<SmsBatch> abandoned(@Nullable String restartedNode, String alive, Instant now, int limit) {
        return entityManager
                .createQuery(
                        "SELECT b FROM SmsBatch b WHERE b.holder <> :alive"
                                + " AND (b.leaseUntil < :now OR b.holder LIKE :node)"
                                + " ORDER BY b.id",
                        SmsBatch.class)
                .setParameter("alive", alive)
                .setParameter("now", now)
                .setParameter("node", restartedNode == null ? "-" : restartedNode + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    void remove(SmsBatch batch) {
        entityManager.remove(batch);
    }
}
