package ke.cp2.sms.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The parts of long texts that wait for the others, in the database: the gateway was told that each
 * is kept.
 */
@ApplicationScoped
class InboundParts {

    /** After that the missing ones will not come, and the phone may use the reference again. */
    private static final Duration WAIT = Duration.ofDays(1);

    private static final int AT_A_TIME = 100;

    @PersistenceContext private EntityManager entityManager;

    @Inject private Clock clock;

    /**
     * Keeps a part, unless it is there already.
     *
     * @return the text that is complete with it; and, if the phone has begun another text under the
     *     same reference, what there was of the earlier one
     */
    List<InboundText> add(InboundPart part) {
        List<InboundText> texts = new ArrayList<>();
        List<SmsInboundPart> kept = of(part);
        if (kept.stream().anyMatch(one -> one.isSame(part))) {
            return complete(kept, part.parts());
        }
        if (kept.stream().anyMatch(one -> one.number() == part.number())) {
            texts.add(handOver(kept));
            entityManager.flush();
            kept = new ArrayList<>();
        }
        SmsInboundPart added = new SmsInboundPart(part, clock.instant());
        entityManager.persist(added);
        List<SmsInboundPart> all = new ArrayList<>(kept);
        all.add(added);
        texts.addAll(complete(all, part.parts()));
        return texts;
    }

    /**
     * Texts that nobody put together when their last part came, and those that have waited long.
     */
    List<InboundText> leftBehind() {
        Instant longAgo = clock.instant().minus(WAIT);
        List<SmsInboundPart> firsts =
                entityManager
                        .createQuery(
                                "SELECT p FROM SmsInboundPart p WHERE p.receivedAt < :longAgo OR"
                                        + " p.number = 1 AND p.parts = (SELECT COUNT(o.id) FROM"
                                        + " SmsInboundPart o WHERE o.gateway = p.gateway"
                                        + " AND o.sender = p.sender AND o.shortCode = p.shortCode"
                                        + " AND o.reference = p.reference AND o.parts = p.parts)"
                                        + " ORDER BY p.id",
                                SmsInboundPart.class)
                        .setParameter("longAgo", longAgo)
                        .setMaxResults(AT_A_TIME)
                        .getResultList();
        List<InboundText> texts = new ArrayList<>();
        for (SmsInboundPart first : firsts) {
            List<SmsInboundPart> kept = of(first.part());
            if (!kept.isEmpty()) {
                texts.add(handOver(kept));
                entityManager.flush();
            }
        }
        return texts;
    }

    private List<InboundText> complete(List<SmsInboundPart> kept, int parts) {
        return kept.size() == parts ? List.of(handOver(kept)) : List.of();
    }

    /** The text that these parts make; they are kept no longer. */
    private InboundText handOver(List<SmsInboundPart> kept) {
        kept.sort((one, other) -> Integer.compare(one.number(), other.number()));
        kept.forEach(entityManager::remove);
        InboundPart any = kept.get(0).part();
        String text = kept.stream().map(SmsInboundPart::text).collect(Collectors.joining());
        return InboundText.withoutId(
                any.gateway(), any.sender(), any.shortCode(), text, clock.instant());
    }

    private List<SmsInboundPart> of(InboundPart part) {
        return new ArrayList<>(
                entityManager
                        .createQuery(
                                "SELECT p FROM SmsInboundPart p WHERE p.gateway = :gateway"
                                        + " AND p.sender = :sender AND p.shortCode = :shortCode"
                                        + " AND p.reference = :reference AND p.parts = :parts",
                                SmsInboundPart.class)
                        .setParameter("gateway", part.gateway())
                        .setParameter("sender", part.sender())
                        .setParameter("shortCode", part.shortCode())
                        .setParameter("reference", part.reference())
                        .setParameter("parts", part.parts())
                        .getResultList());
    }
}
