package ke.cp2.web.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import ke.cp2.web.platform.request.UnreadBodies.Place;
import org.junit.jupiter.api.Test;

class UnreadBodiesTest {

    private static final Instant START = Instant.parse("2026-11-29T08:00:00Z");
    private static final Duration OF_A_FORM = UnreadBodies.timeOf(4_096);

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final UnreadBodies bodies = new UnreadBodies(clock);

    @Test
    void oneNetworkDoesNotTakeAllPlaces() {
        for (int i = 0; i < UnreadBodies.MOST_OF_ONE; i++) {
            assertThat(bodies.take("10.0.0", OF_A_FORM)).isNotNull();
        }
        assertThat(bodies.take("10.0.0", OF_A_FORM)).isNull();
        Place other = bodies.take("10.0.1", OF_A_FORM);
        assertThat(other).isNotNull();
        for (int i = UnreadBodies.MOST_OF_ONE + 1; i < UnreadBodies.MOST; i++) {
            bodies.take("10.1." + i, OF_A_FORM);
        }
        assertThat(bodies.take("10.0.2", OF_A_FORM)).isNull();

        assertThat(bodies.give(other)).isTrue();
        assertThat(bodies.take("10.0.2", OF_A_FORM)).isNotNull();
    }

    @Test
    void aBodyWhoseBytesDripIsBrokenOffWhenTheNextComes() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CompletableFuture<Boolean> inTime = new CompletableFuture<>();
        Thread reader =
                new Thread(
                        () -> {
                            Place place = bodies.take("10.0.0", OF_A_FORM);
                            read.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            inTime.complete(bodies.give(place));
                        });
        reader.start();
        read.await();

        now.set(START.plus(OF_A_FORM));
        bodies.take("10.0.1", OF_A_FORM);
        assertThat(reader.isInterrupted()).as("has a moment left").isFalse();

        now.set(START.plus(OF_A_FORM).plusMillis(1));
        bodies.take("10.0.1", OF_A_FORM);
        assertThat(inTime.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void whoeverIsInTimeIsNotBrokenOffAfterwards() {
        Place place = bodies.take("10.0.0", OF_A_FORM);
        assertThat(bodies.give(place)).isTrue();

        now.set(START.plusSeconds(3_600));
        bodies.take("10.0.0", OF_A_FORM);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aLongBodyMayTakeLonger() {
        assertThat(UnreadBodies.timeOf(-1)).isEqualTo(Duration.ofSeconds(20));
        assertThat(UnreadBodies.timeOf(1_000_000)).isEqualTo(Duration.ofSeconds(220));
    }
}
