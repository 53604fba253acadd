package ke.cp2.sms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ke.cp2.platform.InstantConverter;
import ke.cp2.platform.Settings;
import ke.cp2.platform.SystemUse;

/**
 * Messages that a gateway took over and never reported on, and receipts that never found their
 * message. How long each is waited for is a setting.
 */
@Stateless
@SystemUse
@PermitAll
public class MissingReceipts {

    /**
     * What became of some messages.
     *
     * @param looked how many there were
     * @param expired those that nobody knows anything of
     */
    public record Ended(int looked, int expired) {}

    private static final String UNREPORTED =
            " FROM SMS_MESSAGE WHERE STATE = 'ACCEPTED' AND MESSAGE_CLASS = ?1 AND ACCEPTED_AT < ?2";

    /** In the order of the queue's index, which both databases read and stop. */
    private static final String PAGE =
            "SELECT ID, GATEWAY, GATEWAY_MESSAGE_ID"
                    + UNREPORTED
                    + " ORDER BY STATE, MESSAGE_CLASS, PRIORITY, DUE_AT, ID FETCH FIRST ?3 ROWS ONLY";

    private final InstantConverter converter = new InstantConverter();

    @PersistenceContext private EntityManager entityManager;

    @Inject @Any private Instance<SmsGateway> gateways;

    @Inject private DeliveryReceipts receipts;

    @Inject private Settings settings;

    @Inject private Clock clock;

    /** How many messages of a class have waited too long at that moment. */
    public long count(MessageClass messageClass, Instant at) {
        return ((Number)
                        entityManager
                                .createNativeQuery("SELECT COUNT(*)" + UNREPORTED)
                                .setParameter(1, messageClass.name())
                                .setParameter(2, acceptedBefore(messageClass, at))
                                .getSingleResult())
                .longValue();
    }

    /**
     * Ends the wait of some messages: what the gateway knows when it is asked is taken as its
     * receipt, the others expire. A receipt that still comes is taken all the same.
     *
     * @param limit at most {@link SmsDispatch#CHUNK}
     */
    public Ended end(MessageClass messageClass, Instant at, int limit) {
        List<Object[]> waiting = waiting(messageClass, at, limit);
        if (waiting.isEmpty()) {
            return new Ended(0, 0);
        }
        List<Receipt> learnt = ask(waiting);
        if (!learnt.isEmpty()) {
            receipts.receive(learnt);
        }
        List<Long> ids = waiting.stream().map(row -> ((Number) row[0]).longValue()).toList();
        return new Ended(ids.size(), expire(ids));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> waiting(MessageClass messageClass, Instant at, int limit) {
        return entityManager
                .createNativeQuery(PAGE)
                .setParameter(1, messageClass.name())
                .setParameter(2, acceptedBefore(messageClass, at))
                .setParameter(3, Math.min(limit, SmsDispatch.CHUNK))
                .getResultList();
    }

    private List<Receipt> ask(List<Object[]> waiting) {
        Map<String, List<String>> idsByGateway =
                waiting.stream()
                        .filter(row -> row[1] != null && row[2] != null)
                        .collect(
                                Collectors.groupingBy(
                                        row -> (String) row[1],
                                        Collectors.mapping(
                                                row -> (String) row[2], Collectors.toList())));
        List<Receipt> learnt = new ArrayList<>();
        for (SmsGateway gateway : gateways) {
            Collection<String> ids = idsByGateway.get(gateway.name());
            if (ids != null) {
                learnt.addAll(gateway.ask(ids));
            }
        }
        return learnt;
    }

    /** {@link SmsMessage#expired} for many, in one conditional update: receipts may come now. */
    private int expire(List<Long> ids) {
        return entityManager
                .createQuery(
                        "UPDATE SmsMessage m SET m.state = :expired, m.failure = :failure,"
                                + " m.finalAt = :now, m.version = m.version + 1"
                                + " WHERE m.id IN :ids AND m.state = :accepted")
                .setParameter("expired", SmsState.EXPIRED)
                .setParameter("failure", SmsFailure.NO_RECEIPT)
                .setParameter("now", clock.instant())
                .setParameter("ids", ids)
                .setParameter("accepted", SmsState.ACCEPTED)
                .executeUpdate();
    }

    private Object acceptedBefore(MessageClass messageClass, Instant at) {
        return converter.convertToDatabaseColumn(
                at.minus(settings.receiptWait(messageClass.name())));
    }

    /** How many receipts have waited too long for their message at that moment. */
    public long orphans(Instant at) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(r) FROM SmsReceipt r WHERE r.receivedAt < :before",
                        Long.class)
                .setParameter("before", receivedBefore(at))
                .getSingleResult();
    }

    /** Drops some receipts that have waited too long for their message. */
    public int drop(Instant at, int limit) {
        List<Long> ids =
                entityManager
                        .createQuery(
                                "SELECT r.id FROM SmsReceipt r WHERE r.receivedAt < :before",
                                Long.class)
                        .setParameter("before", receivedBefore(at))
                        .setMaxResults(Math.min(limit, SmsDispatch.CHUNK))
                        .getResultList();
        return ids.isEmpty()
                ? 0
                : entityManager
                        .createQuery("DELETE FROM SmsReceipt r WHERE r.id IN :ids")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }

    private Instant receivedBefore(Instant at) {
        return at.minus(settings.orphanReceiptsKept());
    }
}
