package ke.cp2.support;

import java.time.Duration;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/** Waits for what other threads do. */
public final class Eventually {

    private static final long LOOK_MILLIS = 50;

    private Eventually() {}

    /**
     * Waits until the value is the expected one; fails after the limit, saying what it was last.
     */
    public static <T> void isEqual(T expected, Duration limit, Supplier<T> value) {
        long end = System.nanoTime() + limit.toNanos();
        T last = value.get();
        while (!expected.equals(last) && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            last = value.get();
        }
        Assertions.assertThat(last).as("within " + limit).isEqualTo(expected);
    }
}
