package ke.cp2.sms.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
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

    /** Counted anew after a while only, when there are so many that it takes time. */
    private final RecentValue<Map<SmsFailure, Long>> recent =
            new RecentValue<>(
                    A_WHILE,
                    counts -> counts.values().stream().anyMatch(count -> count > Listing.LONGEST));

    @PersistenceContext private EntityManager entityManager;

    @Inject private Clock clock;

    private static String count(SmsFailure failure) {
        return "(SELECT COUNT(*) FROM (SELECT ID FROM SMS_MESSAGE WHERE FAILURE = '"
                + failure
                + "' AND FINAL_AT >= :since FETCH FIRST "
                + (Listing.LONGEST + 1)
                + " ROWS ONLY))";
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
