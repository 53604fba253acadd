package ke.cp2.batch.sms.smpp;

import java.util.concurrent.TimeUnit;

/**
 * Limits how fast a session sends: so many a second, and never more than a tenth of a second's
 * worth at once. While the SMSC refuses some as too fast, it is as fast as the SMSC took them and a
 * little more, so that it is never silent and finds the limit again; when nothing is refused it
 * grows back to what was agreed. Counts time that passes, not the time of day; safe for many
 * threads.
 */
public final class SendRate {

    private static final int BURSTS_A_SECOND = 10;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** Parts of the usual rate by which it grows in a second with and without refusals. */
    private static final int PROBES = 20;

    private static final int STEPS = 10;

    private static final double SLOWEST = 0.7;

    /** One refusal in so many is not worth slowing down for. */
    private static final int NOISE = 20;

    private final int agreed;

    /** The rate to which it grows back; below an unlimited one, what went well before a refusal. */
    private double usual;

    /** Now; 0 when there is no limit. */
    private double rate;

    private double tokens;
    private long filledAt;

    /** The beginning of the second whose answers are counted. */
    private long countedFrom;

    private int accepted;
    private int acceptedBefore;
    private int refused;

    /**
     * @param agreed messages a second; 0 when there is no limit
     */
    SendRate(int agreed, long now) {
        this.agreed = agreed;
        usual = agreed;
        rate = agreed;
        tokens = burst();
        filledAt = now;
        countedFrom = now;
    }

    private double burst() {
        return Math.max(1, rate / BURSTS_A_SECOND);
    }

    /** Tells how many may be sent now. */
    synchronized int available(long now) {
        adjust(now);
        if (rate == 0) {
            return Integer.MAX_VALUE;
        }
        double passed = (double) Math.max(0, now - filledAt) / SECOND;
        filledAt = now;
        tokens = Math.min(burst(), tokens + passed * rate);
        return (int) tokens;
    }

    /** So many are about to be sent. */
    synchronized void take(int count) {
        if (rate > 0) {
            tokens -= count;
        }
    }

    /** Messages a second that it sends now; 0 when there is no limit. */
    public synchronized int perSecond() {
        return (int) rate;
    }

    /** The SMSC has taken a message. */
    synchronized void accepted(long now) {
        adjust(now);
        accepted++;
    }

    /**
     * The SMSC has refused a message as too fast.
     *
     * @return whether it went as fast as was agreed until then
     */
    synchronized boolean refused(long now) {
        adjust(now);
        boolean wasFull = rate == agreed;
        refused++;
        if (wasFull) {
            int taken = Math.max(1, Math.max(accepted, acceptedBefore));
            if (rate == 0) {
                usual = taken;
            }
            rate = rate == 0 ? taken : Math.min(rate, Math.max(taken, rate / 2));
            tokens = 0;
            filledAt = now;
        }
        return wasFull;
    }

    private void adjust(long now) {
        long seconds = (now - countedFrom) / SECOND;
        if (seconds < 1) {
            return;
        }
        if (refused * NOISE > accepted) {
            slowDown();
            seconds--;
        }
        if (rate > 0 && seconds > 0) {
            grow(seconds);
        }
        acceptedBefore = refused > 0 || accepted > 0 ? accepted : acceptedBefore;
        accepted = 0;
        refused = 0;
        countedFrom = now;
    }

    /** To what was taken and a little more; by a third at most, for a second is a short time. */
    private void slowDown() {
        rate =
                accepted == 0
                        ? Math.max(1, rate / 2)
                        : Math.max(accepted + Math.max(1, usual / PROBES), rate * SLOWEST);
        rate = agreed > 0 ? Math.min(agreed, rate) : rate;
    }

    private void grow(long seconds) {
        rate += seconds * Math.max(1, Math.max(usual, rate) / STEPS);
        if (agreed > 0) {
            rate = Math.min(agreed, rate);
        } else if (rate > 2 * usual) {
            rate = 0;
        }
    }
}
