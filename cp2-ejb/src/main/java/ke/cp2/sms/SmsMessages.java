package ke.cp2.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ke.cp2.platform.InstantConverter;

/** The outgoing messages. Lists of ids, keys or numbers have at most 1,000 elements (Oracle). */
@ApplicationScoped
class SmsMessages {

    @PersistenceContext private EntityManager entityManager;

    void add(SmsMessage message) {
        entityManager.persist(message);
    }

    /** The public reference of the message with that business key. */
    Optional<String> reference(String businessKey) {
        return entityManager
                .createQuery(
                        "SELECT m.publicReference FROM SmsMessage m WHERE m.businessKey = :key",
                        String.class)
                .setParameter("key", businessKey)
                .getResultStream()
                .findFirst();
    }

    /** Those of the keys that have a message. */
    Set<String> known(Collection<String> businessKeys) {
        return new HashSet<>(
                entityManager
                        .createQuery(
                                "SELECT m.businessKey FROM SmsMessage m"
                                        + " WHERE m.businessKey IN :keys",
                                String.class)
                        .setParameter("keys", businessKeys)
                        .getResultList());
    }

    /**
     * The messages that are due, first those that go first. The constant columns stand in the order
     * too, and the rows are limited by FETCH FIRST: so both databases read the queue's index and
     * stop, however long the queue is. (H2 reads all of it for the ROWNUM that JPA would write.)
     */
    @SuppressWarnings("unchecked")
    List<Long> due(MessageClass messageClass, Instant now, int limit) {
        List<Number> ids =
                entityManager
                        .createNativeQuery(
                                "SELECT ID FROM SMS_MESSAGE"
                                        + " WHERE STATE = ?1 AND MESSAGE_CLASS = ?2 AND DUE_AT <= ?3"
                                        + " ORDER BY STATE, MESSAGE_CLASS, PRIORITY, DUE_AT, ID"
                                        + " FETCH FIRST ?4 ROWS ONLY")
                        .setParameter(1, SmsState.PENDING.name())
                        .setParameter(2, messageClass.name())
                        .setParameter(3, new InstantConverter().convertToDatabaseColumn(now))
                        .setParameter(4, limit)
                        .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /**
     * Takes those of the messages that are still waiting: {@link SmsMessage#claim} for many, in one
     * conditional update, so that of several dispatchers one gets each message.
     *
     * @return how many were taken
     */
    int claim(List<Long> ids, String dispatcher, Instant now, Instant leaseUntil) {
        return entityManager
                .createQuery(
                        "UPDATE SmsMessage m SET m.state = :claimed, m.claimedBy = :dispatcher,"
                                + " m.claimedAt = :now, m.leaseUntil = :lease,"
                                + " m.fence = m.fence + 1, m.version = m.version + 1"
                                + " WHERE m.id IN :ids AND m.state = :pending")
                .setParameter("claimed", SmsState.CLAIMED)
                .setParameter("dispatcher", dispatcher)
                .setParameter("now", now)
                .setParameter("lease", leaseUntil)
                .setParameter("ids", ids)
                .setParameter("pending", SmsState.PENDING)
                .executeUpdate();
    }

    /** Those of the messages that the dispatcher holds, first those that go first. */
    List<SmsMessage> claimed(List<Long> ids, String dispatcher) {
        return entityManager
                .createQuery(
                        "SELECT m FROM SmsMessage m WHERE m.id IN :ids AND m.state = :claimed"
                                + " AND m.claimedBy = :dispatcher ORDER BY m.priority, m.id",
                        SmsMessage.class)
                .setParameter("ids", ids)
                .setParameter("claimed", SmsState.CLAIMED)
                .setParameter("dispatcher", dispatcher)
                .getResultList();
    }

    List<SmsMessage> withIds(Collection<Long> ids) {
        return entityManager
                .createQuery("SELECT m FROM SmsMessage m WHERE m.id IN :ids", SmsMessage.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The messages that the gateway knows under those ids. */
    List<SmsMessage> withGatewayIds(String gateway, Collection<String> gatewayMessageIds) {
        return entityManager
                .createQuery(
                        "SELECT m FROM SmsMessage m"
                                + " WHERE m.gateway = :gateway AND m.gatewayMessageId IN :ids",
                        SmsMessage.class)
                .setParameter("gateway", gateway)
                .setParameter("ids", gatewayMessageIds)
                .getResultList();
    }

    /** Messages in that state whose lease has run out: their dispatcher died. */
    List<SmsMessage> abandoned(SmsState state, Instant now, int limit) {
        return entityManager
                .createQuery(
                        "SELECT m FROM SmsMessage m WHERE m.state = :state AND m.leaseUntil < :now",
                        SmsMessage.class)
                .setParameter("state", state)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Messages whose fate is unknown since that time or longer. */
    List<SmsMessage> unknown(MessageClass messageClass, Instant since, int limit) {
        return entityManager
                .createQuery(
                        "SELECT m FROM SmsMessage m WHERE m.state = :unknown"
                                + " AND m.messageClass = :class AND m.unknownAt <= :since",
                        SmsMessage.class)
                .setParameter("unknown", SmsState.UNKNOWN)
                .setParameter("class", messageClass)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList();
    }
}
