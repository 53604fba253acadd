package ke.cp2.account.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Limits the requests of one number within a time. */
public record SmsRequestLimit(int requests, Duration within) {

    /**
     * Asked for on pages: one a minute, and three in the quarter of an hour in which the passwords
     * that they send all work. Whoever waits here has those on the phone, or texts from it.
     */
    public static final List<SmsRequestLimit> ON_PAGES =
            List.of(
                    new SmsRequestLimit(1, Duration.ofMinutes(1)),
                    new SmsRequestLimit(3, Duration.ofMinutes(15)));

    /** Texted from the phone itself, whatever strangers ask for on pages. */
    public static final List<SmsRequestLimit> FROM_THE_PHONE =
            List.of(
                    new SmsRequestLimit(1, Duration.ofMinutes(1)),
                    new SmsRequestLimit(5, Duration.ofHours(1)));

    /** The earlier requests of a number matter for so long. */
    public static final Duration MEMORY = Duration.ofDays(1);

    /**
     * Tells when a number may ask again, or empty when it may now.
     *
     * @param earlier times of its requests, newest first
     */
    public static Optional<Instant> next(
            List<SmsRequestLimit> limits, List<Instant> earlier, Instant now) {
        return limits.stream()
                .flatMap(limit -> limit.next(earlier, now).stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<Instant> next(List<Instant> earlier, Instant now) {
        return earlier.size() < requests
                ? Optional.empty()
                : Optional.of(earlier.get(requests - 1).plus(within)).filter(now::isBefore);
    }
}
