package ke.cp2.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.sms.gateway.AnsweredSms;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.Receipt;

/**
 * Long texts: delivered when all their parts are, failed when one is. Collections have at most
 * 1,000 elements (Oracle).
 */
@ApplicationScoped
class SmsParts {

    @PersistenceContext private EntityManager entityManager;

    @Inject private SmsMessages messages;

    @Inject private Clock clock;

    /**
     * Remembers the parts of those messages that have more than one.
     *
     * @return the ids of their second and further parts
     */
    List<String> accepted(String gateway, Collection<AnsweredSms> accepted) {
        List<String> further = new ArrayList<>();
        for (AnsweredSms settlement : accepted) {
            GatewayAnswer submission = settlement.submission();
            if (!submission.furtherIds().isEmpty()) {
                long messageId = settlement.sms().id();
                entityManager.persist(
                        new SmsPart(messageId, gateway, submission.gatewayMessageId()));
                submission
                        .furtherIds()
                        .forEach(id -> entityManager.persist(new SmsPart(messageId, gateway, id)));
                further.addAll(submission.furtherIds());
            }
        }
        return further;
    }

    /**
     * Applies receipts of parts.
     *
     * @param receipts by the gateway's ids; those of parts are removed
     */
    void receive(String gateway, Map<String, Receipt> receipts) {
        if (receipts.isEmpty()) {
            return;
        }
        Map<Long, Receipt> last = new HashMap<>();
        for (SmsPart part : of(gateway, receipts.keySet())) {
            Receipt receipt = receipts.remove(part.gatewayMessageId());
            if (receipt != null) {
                if (receipt.delivered()) {
                    part.delivered();
                }
                last.merge(
                        part.messageId(), receipt, (one, other) -> one.delivered() ? other : one);
            }
        }
        if (!last.isEmpty()) {
            Set<Long> open = withOpenParts(last.keySet());
            last.forEach(
                    (messageId, receipt) -> {
                        if (!receipt.delivered() || !open.contains(messageId)) {
                            messages.change(
                                    messages.withId(messageId),
                                    sms -> sms.receipt(receipt, clock.instant()));
                        }
                    });
        }
    }

    private List<SmsPart> of(String gateway, Collection<String> ids) {
        return entityManager
                .createQuery(
                        "SELECT p FROM SmsPart p"
                                + " WHERE p.gateway = :gateway AND p.gatewayMessageId IN :ids",
                        SmsPart.class)
                .setParameter("gateway", gateway)
                .setParameter("ids", ids)
                .getResultList();
    }

    private Set<Long> withOpenParts(Collection<Long> messageIds) {
        return entityManager
                .createQuery(
                        "SELECT p FROM SmsPart p WHERE p.messageId IN :messages", SmsPart.class)
                .setParameter("messages", messageIds)
                .getResultStream()
                .filter(part -> !part.isDelivered())
                .map(SmsPart::messageId)
                .collect(Collectors.toSet());
    }
}
