package ke.cp2.sms.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.budget.MailingCounts;

/**
 * Remembers what became of mailings, so that pages need not count hundreds of thousands of messages
 * each time: for good of those whose run is over and whose messages all came to their end, for some
 * seconds of large ones. Kept on each node for itself.
 */
@ApplicationScoped
class KeptMailings {

    private static final int KEPT = 500;

    /** Counting so many takes some milliseconds. */
    private static final long LARGE = 10_000;

    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private record Kept(Map<SmsState, Long> states, Instant until) {}

    private final Map<String, Kept> mailings =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                    return size() > KEPT;
                }
            };

    @Inject Clock clock;

    /** Gives those of them that are kept. */
    synchronized Map<String, Map<SmsState, Long>> among(Collection<String> mailingKeys) {
        Instant now = clock.instant();
        Map<String, Map<SmsState, Long>> known = new HashMap<>();
        for (String key : mailingKeys) {
            Kept kept = mailings.get(key);
            if (kept != null && now.isBefore(kept.until())) {
                known.put(key, kept.states());
            }
        }
        return known;
    }

    /**
     * Keeps how many messages are in each state.
     *
     * @param over that no message is added any more
     */
    synchronized void keep(String mailingKey, Map<SmsState, Long> states, boolean over) {
        MailingCounts count = MailingCounts.of(states);
        boolean ended =
                over && count.queued() > 0 && count.queued() == count.delivered() + count.failed();
        if (ended || count.queued() > LARGE) {
            mailings.put(
                    mailingKey,
                    new Kept(states, ended ? Instant.MAX : clock.instant().plus(A_WHILE)));
        }
    }
}
