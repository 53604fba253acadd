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
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.database.SqlRow;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.SmsGateway;

/**
 * Messages that a gateway took over and never reported on, and receipts that never found their
 * message. How long each is waited for is a setting.
 */
@Stateless
@SystemUse
@PermitAll
public class MissingReceipts {

    /**
     * Counts of some messages.
     *
     * @param looked how many there were
     * @param expired those that nobody knows anything of
     * @param lastId the id of the last of them
     */
    public record Ended(int looked, int expired, long lastId) {}

    private static final String UNREPORTED =
            " FROM SMS_MESSAGE WHERE STATE = 'ACCEPTED'"
                    + " AND (MESSAGE_CLASS = 'TRANSACTIONAL' AND ACCEPTED_AT < :transactional"
                    + " OR MESSAGE_CLASS = 'CAMPAIGN' AND ACCEPTED_AT < :campaign)";

    /** In the order of the keys: all pages together read the table once. */
    private static final String PAGE =
            "SELECT ID, GATEWAY, GATEWAY_MESSAGE_ID"
                    + UNREPORTED
                    + " AND ID > :after ORDER BY ID FETCH FIRST :size ROWS ONLY";

    @PersistenceContext private EntityManager entityManager;

    @Inject @Any private Instance<SmsGateway> gateways;

    @Inject private DeliveryReceipts receipts;

    @Inject private SmsMessages messages;

    @Inject private SmsSettings settings;

    @Inject private Clock clock;

    /** Tells how many messages have waited too long at that moment. */
    public long count(Instant at) {
        return sql("SELECT COUNT(*)" + UNREPORTED, at).number(entityManager);
    }

    /**
     * Ends the wait of the next messages: what the gateway knows when it is asked is taken as its
     * receipt, the others expire. A receipt that still comes is taken all the same.
     *
     * @param afterId what is up to that id is done
     * @param limit at most {@link SmsDispatch#CHUNK}
     */
    public Ended end(Instant at, long afterId, int limit) {
        List<SqlRow> waiting = waiting(at, afterId, limit);
        if (waiting.isEmpty()) {
            return new Ended(0, 0, afterId);
        }
        List<Receipt> learnt = ask(waiting);
        if (!learnt.isEmpty()) {
            receipts.receive(learnt);
        }
        List<Long> ids = waiting.stream().map(row -> row.number(0)).toList();
        return new Ended(ids.size(), expire(ids), ids.get(ids.size() - 1));
    }

    private List<SqlRow> waiting(Instant at, long afterId, int limit) {
        return sql(PAGE, at)
                .with("after", afterId)
                .with("size", Math.min(limit, SmsDispatch.CHUNK))
                .rows(entityManager);
    }

    private NativeSql sql(String text, Instant at) {
        return NativeSql.of(text)
                .with("transactional", at.minus(settings.receiptWait(MessageClass.TRANSACTIONAL)))
                .with("campaign", at.minus(settings.receiptWait(MessageClass.CAMPAIGN)));
    }

    private List<Receipt> ask(List<SqlRow> waiting) {
        Map<String, List<String>> idsByGateway =
                waiting.stream()
                        .filter(row -> row.textOrNull(1) != null && row.textOrNull(2) != null)
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.text(1),
                                        Collectors.mapping(
                                                row -> row.text(2), Collectors.toList())));
        List<Receipt> learnt = new ArrayList<>();
        for (SmsGateway gateway : gateways) {
            Collection<String> ids = idsByGateway.get(gateway.name());
            if (ids != null) {
                learnt.addAll(gateway.ask(ids));
            }
        }
        return learnt;
    }

    /** Those that no receipt has come for since: one may come now. */
    private int expire(List<Long> ids) {
        List<SmsMessage> unreported = messages.lockedIn(SmsState.ACCEPTED, ids);
        Instant now = clock.instant();
        unreported.forEach(
                message -> messages.change(message, sms -> sms.neverReported(null, now)));
        return unreported.size();
    }

    /** Tells how many receipts have waited too long for their message at that moment. */
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
