package ke.cp2.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import ke.cp2.platform.cipher.KeyedHash;
import org.junit.jupiter.api.Test;

class LoginFailureTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final LoginFailure failure =
            new LoginFailure(new LoginFailure.Pair("254722645678", "address"), NOW);

    @Test
    void sixFailuresShutThePairForFifteenMinutes() {
        count(5);
        assertThat(failure.minutesShut(NOW)).isEmpty();

        count(1);
        Instant end = NOW.plus(Duration.ofMinutes(15));
        assertThat(failure.minutesShut(NOW)).as("not 16").contains(15L);
        assertThat(failure.minutesShut(NOW.minusNanos(900))).as("as the row rounds").contains(15L);
        assertThat(failure.minutesShut(NOW.plusSeconds(1))).contains(15L);
        assertThat(failure.minutesShut(NOW.plusSeconds(60))).contains(14L);
        assertThat(failure.minutesShut(end.minusMillis(1))).contains(1L);
        assertThat(failure.minutesShut(end)).isEmpty();
    }

    @Test
    void afterThePauseTheCountBeginsAnew() {
        count(6);
        Instant later = NOW.plus(Duration.ofMinutes(15));

        failure.count(later);

        assertThat(failure.minutesShut(later)).isEmpty();
    }

    @Test
    void aTryThatWasNotMadeIsTakenBack() {
        count(6);
        failure.takeBack();

        assertThat(failure.minutesShut(NOW)).isEmpty();
    }

    @Test
    void aNameThatIsNoNumberCountsByItself() {
        KeyedHash hash = new KeyedHash(new byte[] {1, 2, 3});

        assertThat(LoginFailure.name("0722 645 678", hash)).isEqualTo("254722645678");
        assertThat(LoginFailure.name("abc", hash))
                .hasSize(12)
                .doesNotContain("abc")
                .isEqualTo(LoginFailure.name("abc", hash))
                .isNotEqualTo(LoginFailure.name("abd", hash));
    }

    private void count(int times) {
        for (int i = 0; i < times; i++) {
            failure.count(NOW);
        }
    }
}
