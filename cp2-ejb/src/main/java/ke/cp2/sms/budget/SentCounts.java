package ke.cp2.sms.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.RecentValue;

/**
 * Counts the messages that have gone out lately, added up from what is kept of each window of
 * answers: looking for them among the messages would take an index, which costs each message that
 * is sent.
 */
@ApplicationScoped
public class SentCounts {

    /**
     * Messages that the gateway has taken over, on all nodes.
     *
     * @param lastHour in the last 60 minutes
     * @param today since midnight in Kenya
     */
    public record Sent(long lastHour, long today) implements Serializable {}

    private static final Duration KEPT = Duration.ofDays(2);
    private static final Duration HOUR = Duration.ofHours(1);

    @PersistenceContext private EntityManager entityManager;

    @Inject private Clock clock;

    private final RecentValue<Sent> known = new RecentValue<>(Duration.ofSeconds(30));

    public Sent now() {
        Instant now = clock.instant();
        return known.get(now, () -> count(now));
    }

    private Sent count(Instant now) {
        Instant midnight = Kenya.instant(Kenya.today(clock).atStartOfDay());
        Instant hourAgo = now.minus(HOUR);
        return new Sent(since(hourAgo), since(midnight));
    }

    private long since(Instant time) {
        Long sum =
                entityManager
                        .createQuery(
                                "SELECT SUM(w.messages) FROM SentWindow w WHERE w.sentAt >= :time",
                                Long.class)
                        .setParameter("time", time)
                        .getSingleResult();
        return sum == null ? 0 : sum;
    }

    /** Keeps how many messages the gateway took; in the transaction that settles their answers. */
    public void add(int messages, Instant now) {
        if (messages > 0) {
            entityManager.persist(new SentWindow(now, messages));
        }
    }

    /** Deletes what no count asks for any more. */
    public void forget() {
        entityManager
                .createQuery("DELETE FROM SentWindow w WHERE w.sentAt < :time")
                .setParameter("time", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
