package ke.cp2.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import ke.cp2.platform.MobileNumber;
import org.junit.jupiter.api.Test;

class LoginFailureTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final LoginFailure failure =
            new LoginFailure(
                    new LoginFailure.Pair(MobileNumber.of("254722645678"), "address"), NOW);

    @Test
    void sixFailuresShutThePairForFifteenMinutes() {
        count(5);
        assertThat(failure.shutUntil(NOW)).isEmpty();

        count(1);
        Instant end = NOW.plus(Duration.ofMinutes(15));
        assertThat(failure.shutUntil(NOW)).contains(end);
        assertThat(failure.shutUntil(end.minusMillis(1))).contains(end);
        assertThat(failure.shutUntil(end)).isEmpty();
    }

    @Test
    void afterThePauseTheCountBeginsAnew() {
        count(6);
        Instant later = NOW.plus(Duration.ofMinutes(15));

        failure.count(later);

        assertThat(failure.shutUntil(later)).isEmpty();
    }

    @Test
    void aTryThatWasNotMadeIsTakenBack() {
        count(6);
        failure.takeBack();

        assertThat(failure.shutUntil(NOW)).isEmpty();
    }

    private void count(int times) {
        for (int i = 0; i < times; i++) {
            failure.count(NOW);
        }
    }
}
