package ke.cp2.sms.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.RecentValue;
import ke.cp2.sms.gateway.GatewayReport;

/**
 * How many messages have gone out lately. Counted at most every half minute however many look: no
 * index serves it, because each index costs every message that is sent.
 */
@ApplicationScoped
public class SentCounts {

    private static final Duration HOUR = Duration.ofHours(1);

    @PersistenceContext private EntityManager entityManager;

    @Inject private Clock clock;

    private final RecentValue<GatewayReport.Sent> known = new RecentValue<>(Duration.ofSeconds(30));

    public GatewayReport.Sent now() {
        Instant now = clock.instant();
        return known.get(now, () -> count(now));
    }

    private GatewayReport.Sent count(Instant now) {
        Instant midnight = Kenya.instant(Kenya.today(clock).atStartOfDay());
        Instant hourAgo = now.minus(HOUR);
        Object[] counts =
                entityManager
                        .createQuery(
                                "SELECT COUNT(CASE WHEN m.acceptedAt >= :hourAgo THEN m.id ELSE"
                                        + " NULL END), COUNT(CASE WHEN m.acceptedAt >= :midnight"
                                        + " THEN m.id ELSE NULL END) FROM SmsMessage m"
                                        + " WHERE m.acceptedAt >= :first",
                                Object[].class)
                        .setParameter("hourAgo", hourAgo)
                        .setParameter("midnight", midnight)
                        .setParameter("first", hourAgo.isBefore(midnight) ? hourAgo : midnight)
                        .getSingleResult();
        return new GatewayReport.Sent(
                ((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }
}
