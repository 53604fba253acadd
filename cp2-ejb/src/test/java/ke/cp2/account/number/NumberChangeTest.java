package ke.cp2.account.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import ke.cp2.account.MobileNumber;
import org.junit.jupiter.api.Test;

class NumberChangeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final NumberChange change =
            new NumberChange(1, MobileNumber.of("254715000001"), "right", NOW);

    @Test
    void theCodeConfirmsOnce() {
        assertThat(change.isConfirmedBy("right", NOW.plusSeconds(1))).isTrue();
        assertThat(change.isConfirmedBy("right", NOW.plusSeconds(2))).isFalse();
    }

    @Test
    void theCodeEndsAfterFifteenMinutes() {
        assertThat(change.isLive(NOW.plusSeconds(15 * 60 - 1))).isTrue();
        assertThat(change.isConfirmedBy("right", NOW.plusSeconds(15 * 60))).isFalse();
    }

    @Test
    void theCodeEndsAfterFiveWrongOnes() {
        for (int i = 0; i < NumberChange.TRIES; i++) {
            assertThat(change.isLive(NOW)).isTrue();
            assertThat(change.isConfirmedBy("wrong", NOW)).isFalse();
        }
        assertThat(change.isLive(NOW)).isFalse();
        assertThat(change.isConfirmedBy("right", NOW)).isFalse();
    }
}
