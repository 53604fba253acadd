package ke.cp2.sms;

import java.time.Duration;

/** The two classes of messages: they differ in route, hours, opt-out and patience. */
public enum MessageClass {
    /** Credentials, confirmations, outcomes: at any hour, on the transactional route. */
    TRANSACTIONAL(Duration.ofDays(2), Duration.ofSeconds(5), 3),
    /** Vacancy alerts: 08:00 to 18:00 in Kenya, never to who opted out. */
    CAMPAIGN(Duration.ofDays(3), Duration.ofMinutes(1), 1);

    private static final int BACK_OFF_DOUBLINGS = 6;

    private final Duration validity;
    private final Duration firstBackOff;
    private final int resends;

    MessageClass(Duration validity, Duration firstBackOff, int resends) {
        this.validity = validity;
        this.firstBackOff = firstBackOff;
        this.resends = resends;
    }

    /** Tells how long after it was queued a message is still worth sending. */
    public Duration validity() {
        return validity;
    }

    /** Tells how often a message of unknown fate is sent again. */
    public int resends() {
        return resends;
    }

    /**
     * Tells how long to wait after the n-th attempt was refused for now: doubles up to 64 times the
     * first wait.
     */
    public Duration backOff(int attempts) {
        return firstBackOff.multipliedBy(
                1L << Math.min(Math.max(attempts - 1, 0), BACK_OFF_DOUBLINGS));
    }
}
