package ke.cp2.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.sms.gateway.Receipt;

/**
 * The receipts that wait for the acceptance of their message. Collections have at most 1,000
 * elements (Oracle).
 */
@ApplicationScoped
class EarlyReceipts {

    @PersistenceContext private EntityManager entityManager;

    @Inject private SmsMessages messages;

    @Inject private SmsParts parts;

    @Inject private Clock clock;

    /** Keeps receipts of the gateway, by its message ids, except those that are kept already. */
    void keep(String gateway, Map<String, Receipt> receipts) {
        Set<String> kept =
                of(gateway, receipts.keySet()).stream()
                        .map(receipt -> receipt.receipt().gatewayMessageId())
                        .collect(Collectors.toSet());
        receipts.forEach(
                (id, receipt) -> {
                    if (!kept.contains(id)) {
                        entityManager.persist(new SmsReceipt(receipt, clock.instant()));
                    }
                });
    }

    /** Applies those of messages that have just been accepted under these ids. */
    void applyTo(String gateway, Collection<String> gatewayMessageIds) {
        apply(of(gateway, gatewayMessageIds));
    }

    /** Applies those that were kept in the very moment in which the acceptance was committed. */
    void applyCrossed(int limit) {
        apply(crossed(limit));
    }

    private void apply(List<SmsReceipt> receipts) {
        for (SmsReceipt kept : receipts) {
            Receipt receipt = kept.receipt();
            Map<String, Receipt> byId = new HashMap<>();
            byId.put(receipt.gatewayMessageId(), receipt);
            parts.receive(receipt.gateway(), byId);
            if (!byId.isEmpty()) {
                messages.withGatewayIds(receipt.gateway(), byId.keySet())
                        .forEach(
                                message ->
                                        messages.change(
                                                message,
                                                sms -> sms.receipt(receipt, clock.instant())));
            }
            entityManager.remove(kept);
        }
    }

    private List<SmsReceipt> of(String gateway, Collection<String> gatewayMessageIds) {
        return entityManager
                .createQuery(
                        "SELECT r FROM SmsReceipt r"
                                + " WHERE r.gateway = :gateway AND r.gatewayMessageId IN :ids",
                        SmsReceipt.class)
                .setParameter("gateway", gateway)
                .setParameter("ids", gatewayMessageIds)
                .getResultList();
    }

    private List<SmsReceipt> crossed(int limit) {
        return entityManager
                .createQuery(
                        "SELECT r FROM SmsReceipt r WHERE EXISTS (SELECT 1 FROM SmsMessage m WHERE"
                                + " m.gateway = r.gateway"
                                + " AND m.gatewayMessageId = r.gatewayMessageId)"
                                + " OR EXISTS (SELECT 1 FROM SmsPart p WHERE"
                                + " p.gateway = r.gateway"
                                + " AND p.gatewayMessageId = r.gatewayMessageId)",
                        SmsReceipt.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
