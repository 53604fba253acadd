package ke.cp2.account.limit;

import static org.assertj.core.api.Assertions.assertThat;

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
    void threeInTheTimeThatTheirPasswordsOpen() {
        assertThat(next(61, 130)).isEmpty();
        assertThat(next(61, 130, 200)).contains(NOW.plusSeconds(700));
        assertThat(next(61, 130, 900)).isEmpty();
    }

    @Test
    void aDayOfRequestsShutsNobodyOut() {
        assertThat(next(3600, 7200, 10800, 14400, 18000, 21600)).isEmpty();
    }

    @Test
    void aPhoneHasFiveAnHour() {
        assertThat(nextFromPhone(61, 130, 200, 300)).isEmpty();
        assertThat(nextFromPhone(61, 130, 200, 300, 600)).contains(NOW.plusSeconds(3000));
        assertThat(nextFromPhone(30)).contains(NOW.plusSeconds(30));
    }

    @Test
    void theLongestWaitCounts() {
        assertThat(next(10, 120, 240)).contains(NOW.plusSeconds(660));
    }

    private static Optional<Instant> next(long... secondsAgo) {
        return next(SmsRequestLimit.ON_PAGES, secondsAgo);
    }

    private static Optional<Instant> nextFromPhone(long... secondsAgo) {
        return next(SmsRequestLimit.FROM_THE_PHONE, secondsAgo);
    }

    private static Optional<Instant> next(List<SmsRequestLimit> limits, long... secondsAgo) {
        List<Instant> earlier = Arrays.stream(secondsAgo).mapToObj(NOW::minusSeconds).toList();
        return SmsRequestLimit.next(limits, earlier, NOW);
    }
}
