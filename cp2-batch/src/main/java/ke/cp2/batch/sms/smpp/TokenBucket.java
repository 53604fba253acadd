package ke.cp2.batch.sms.smpp;

import java.util.concurrent.TimeUnit;

/**
 * So many a second, and never more than a tenth of a second's worth at once. Counts time that
 * passes, not the time of day.
 */
final class TokenBucket {

    private static final int BURSTS_A_SECOND = 10;

    private final int rate;
    private final double burst;
    private double tokens;
    private long filledAt;

    /**
     * @param rate tokens a second; 0 when there is no limit
     */
    TokenBucket(int rate, long now) {
        this.rate = rate;
        burst = Math.max(1, (double) rate / BURSTS_A_SECOND);
        tokens = burst;
        filledAt = now;
    }

    /** How many may be taken now. */
    synchronized int available(long now) {
        if (rate == 0) {
            return Integer.MAX_VALUE;
        }
        double passed = (double) (now - filledAt) / TimeUnit.SECONDS.toNanos(1);
        filledAt = now;
        tokens = Math.min(burst, tokens + Math.max(0, passed) * rate);
        return (int) tokens;
    }

    synchronized void take(int count) {
        tokens -= count;
    }
}
