package ke.cp2.sms.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ke.cp2.platform.Listing;
import ke.cp2.platform.RecentValue;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.database.SqlRow;
import ke.cp2.sms.gateway.SmsFailure;

/**
 * Counts by reason the messages that failed lately. Each reason is counted by itself: only so H2
 * reads the days that are meant and not all years of it.
 */
@ApplicationScoped
public class RecentFailures {

    /** Pages look so far back. */
    static final Duration PERIOD = Duration.ofDays(7);

    private static final String COUNTS =
            Arrays.stream(SmsFailure.values())
                    .map(RecentFailures::count)
                    .collect(Collectors.joining(", ", "SELECT ", " FROM DUAL"));

    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private static final int KEPT_RUNS = 500;

    /** Counted anew after a while only, when there are so many that it takes time. */
    private final RecentValue<Map<SmsFailure, Long>> recent =
            new RecentValue<>(
                    A_WHILE,
                    counts -> counts.values().stream().anyMatch(count -> count > Listing.LONGEST));

    /** The same of a run, by its key. */
    private final Map<String, RecentValue<List<FailureCount>>> ofRuns =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, RecentValue<List<FailureCount>>> eldest) {
                    return size() > KEPT_RUNS;
                }
            };

    @PersistenceContext private EntityManager entityManager;

    @Inject private Clock clock;

    private static String count(SmsFailure failure) {
        return "(SELECT COUNT(*) FROM (SELECT MESSAGE_ID FROM SMS_TROUBLE WHERE FAILURE = '"
                + failure
                + "' AND SINCE >= :since FETCH FIRST "
                + (Listing.LONGEST + 1)
                + " ROWS ONLY))";
    }

    /** The reasons of a run, read anew after a while only when there are many. */
    List<FailureCount> ofRun(String mailingKey, Supplier<List<FailureCount>> read) {
        RecentValue<List<FailureCount>> known;
        synchronized (ofRuns) {
            known =
                    ofRuns.computeIfAbsent(
                            mailingKey,
                            key ->
                                    new RecentValue<>(
                                            A_WHILE,
                                            counts ->
                                                    counts.stream()
                                                                    .mapToLong(FailureCount::count)
                                                                    .sum()
                                                            > Listing.LONGEST));
        }
        return known.get(clock.instant(), read);
    }

    /** Those reasons that there were; of more than {@link Listing#LONGEST} one more than that. */
    public Map<SmsFailure, Long> counts() {
        return recent.get(clock.instant(), this::read);
    }

    private Map<SmsFailure, Long> read() {
        SqlRow counts =
                NativeSql.of(COUNTS)
                        .with("since", clock.instant().minus(PERIOD))
                        .row(entityManager);
        Map<SmsFailure, Long> byReason = new EnumMap<>(SmsFailure.class);
        int place = 0;
        for (SmsFailure failure : SmsFailure.values()) {
            long count = counts.number(place++);
            if (count > 0) {
                byReason.put(failure, count);
            }
        }
        return byReason;
    }
}
