package ke.cp2.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How many requests within which time: one limit of those that {@link #OF_A_NUMBER} lists. */
record SmsRequestLimit(int requests, Duration within) {

    /** The limits of one number: one a minute, three in ten minutes, five a day. */
    static final List<SmsRequestLimit> OF_A_NUMBER =
            List.of(
                    new SmsRequestLimit(1, Duration.ofMinutes(1)),
                    new SmsRequestLimit(3, Duration.ofMinutes(10)),
                    new SmsRequestLimit(5, Duration.ofDays(1)));

    /** All numbers that differ in the last four digits only. */
    static final SmsRequestLimit OF_A_BLOCK = new SmsRequestLimit(50, Duration.ofHours(1));

    /** One address; beyond it a request costs the browser some work, see {@link ProofOfWork}. */
    static final SmsRequestLimit OF_AN_ADDRESS = new SmsRequestLimit(25, Duration.ofMinutes(5));

    /** How long the earlier requests of a number matter. */
    static final Duration MEMORY = Duration.ofDays(1);

    /**
     * When a number may ask again, or empty when it may now.
     *
     * @param earlier times of its requests, newest first
     */
    static Optional<Instant> nextOfANumber(List<Instant> earlier, Instant now) {
        return OF_A_NUMBER.stream()
                .flatMap(limit -> limit.next(earlier, now).stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<Instant> next(List<Instant> earlier, Instant now) {
        return earlier.size() < requests
                ? Optional.empty()
                : Optional.of(earlier.get(requests - 1).plus(within)).filter(now::isBefore);
    }
}
