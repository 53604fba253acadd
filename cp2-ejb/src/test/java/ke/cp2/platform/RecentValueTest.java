package ke.cp2.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentValueTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    private final AtomicInteger read = new AtomicInteger();
    private final RecentValue<Integer> value = new RecentValue<>(Duration.ofSeconds(5));

    private int at(Instant time) {
        return value.get(time, read::incrementAndGet);
    }

    @Test
    void isReadOnceInItsTime() {
        assertThat(at(NOW)).isEqualTo(1);
        assertThat(at(NOW.plusSeconds(5))).isEqualTo(1);
        assertThat(at(NOW.plusSeconds(6))).isEqualTo(2);
    }

    @Test
    void isReadAgainWhenTheClockWasPutBack() {
        at(NOW);
        assertThat(at(NOW.minusSeconds(1))).isEqualTo(2);
    }

    @Test
    void theOthersGoOnWithTheLastWhileOneReads() {
        at(NOW);
        Instant later = NOW.plusSeconds(6);
        int whileReading =
                value.get(
                        later,
                        () -> {
                            int[] seen = new int[1];
                            Thread other = new Thread(() -> seen[0] = at(later));
                            other.start();
                            join(other);
                            return 10 * seen[0];
                        });
        assertThat(whileReading).as("what the other saw").isEqualTo(10);
    }

    @Test
    void isReadEachTimeWhenItIsNotWorthKeeping() {
        RecentValue<Integer> large = new RecentValue<>(Duration.ofSeconds(5), count -> count > 2);
        for (int expected : new int[] {1, 2, 3, 3}) {
            assertThat(large.get(NOW, read::incrementAndGet)).isEqualTo(expected);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
