package ke.cp2.sms;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.sms.history.MessageReference;

/** Messages as a dispatcher leaves them that has handed them over and waits for the answers. */
final class HandedOver {

    private HandedOver() {}

    /**
     * Hands a message over that was added in this transaction, by a dispatcher that is not there.
     *
     * @param lease how long from now nobody takes the message over from it
     */
    static void to(
            String gateway,
            MessageReference reference,
            Duration lease,
            EntityManager entityManager) {
        entityManager.flush();
        entityManager
                .createQuery(
                        "UPDATE SmsBatch b SET b.state = :state, b.nextId = b.lastId + 1,"
                                + " b.holder = 'gone', b.gateway = :gateway,"
                                + " b.submittedAt = :now, b.leaseUntil = :lease"
                                + " WHERE b.firstId = :id")
                .setParameter("state", SmsBatchState.SUBMITTED)
                .setParameter("gateway", gateway)
                .setParameter("now", Instant.now())
                .setParameter("lease", Instant.now().plus(lease))
                .setParameter("id", idOf(reference))
                .executeUpdate();
    }

    /** The id of the message with that reference. */
    static long idOf(MessageReference reference) {
        return reference.messageId();
    }
}
