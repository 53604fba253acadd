package ke.cp2.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmsRequestLimitTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void theFirstRequestIsFree() {
        assertThat(next()).isEmpty();
    }

    @Test
    void oneAMinute() {
        assertThat(next(30)).contains(NOW.plusSeconds(30));
        assertThat(next(60)).isEmpty();
    }

    @Test
    void threeInTenMinutes() {
        assertThat(next(61, 130)).isEmpty();
        assertThat(next(61, 130, 200)).contains(NOW.plusSeconds(400));
        assertThat(next(61, 130, 600)).isEmpty();
    }

    @Test
    void fiveADay() {
        assertThat(next(3600, 7200, 10800, 14400)).isEmpty();
        assertThat(next(3600, 7200, 10800, 14400, 18000))
                .contains(NOW.plus(Duration.ofDays(1)).minusSeconds(18000));
    }

    @Test
    void theLongestWaitCounts() {
        assertThat(next(10, 120, 240)).contains(NOW.plusSeconds(360));
    }

    private static Optional<Instant> next(long... secondsAgo) {
        List<Instant> earlier = Arrays.stream(secondsAgo).mapToObj(NOW::minusSeconds).toList();
        return SmsRequestLimit.nextOfANumber(earlier, NOW);
    }
}
