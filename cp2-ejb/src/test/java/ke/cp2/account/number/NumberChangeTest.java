package ke.cp2.account.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import ke.cp2.account.CodeLives;
import ke.cp2.account.credential.CodeLife;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

class NumberChangeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final CodeLife LIFE = CodeLives.withoutMessage();

    private final NumberChange change =
            new NumberChange(AccountId.of(1), MobileNumber.of("254715000001"), "right", NOW);

    @Test
    void theCodeConfirmsOnce() {
        assertThat(change.isConfirmedBy("right", NOW.plusSeconds(1), LIFE)).isTrue();
        assertThat(change.isConfirmedBy("right", NOW.plusSeconds(2), LIFE)).isFalse();
    }

    @Test
    void theCodeEndsAfterFifteenMinutes() {
        assertThat(change.isLive(NOW.plusSeconds(15 * 60 - 1), LIFE)).isTrue();
        assertThat(change.isConfirmedBy("right", NOW.plusSeconds(15 * 60), LIFE)).isFalse();
    }

    @Test
    void theFifteenMinutesCountFromWhenItsMessageLeft() {
        CodeLife life = CodeLives.left(NOW.plusSeconds(3600));

        assertThat(change.isLive(NOW.plusSeconds(3600 + 15 * 60 - 1), life)).isTrue();
        assertThat(change.isLive(NOW.plusSeconds(3600 + 15 * 60), life)).isFalse();
    }

    @Test
    void theCodeEndsAfterFiveWrongOnes() {
        for (int i = 0; i < NumberChange.TRIES; i++) {
            assertThat(change.isLive(NOW, LIFE)).isTrue();
            assertThat(change.isConfirmedBy("wrong", NOW, LIFE)).isFalse();
        }
        assertThat(change.isLive(NOW, LIFE)).isFalse();
        assertThat(change.isConfirmedBy("right", NOW, LIFE)).isFalse();
    }
}
