package ke.cp2.account.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

/** Each code is taken once, and wrong ones lead to a pause. */
class SecondFactorTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final TotpSecret SECRET =
            TotpSecret.of("an invented secret!!".getBytes(StandardCharsets.US_ASCII));

    private final SecondFactor factor = new SecondFactor(AccountId.of(1), SECRET);
    private final long step = TotpSecret.stepAt(NOW);

    @Test
    void takesNoCodeTwice() {
        assertThat(factor.take(SECRET.codeOf(step), NOW)).isEqualTo(CodeVerdict.RIGHT);
        assertThat(factor.take(SECRET.codeOf(step), NOW)).isEqualTo(CodeVerdict.USED);
        assertThat(factor.take(SECRET.codeOf(step), NOW.plusSeconds(29)))
                .isEqualTo(CodeVerdict.USED);
    }

    @Test
    void takesNoOlderCodeAfterANewerOne() {
        assertThat(factor.take(SECRET.codeOf(step + 1), NOW)).isEqualTo(CodeVerdict.RIGHT);
        assertThat(factor.take(SECRET.codeOf(step), NOW)).isEqualTo(CodeVerdict.USED);
        assertThat(factor.take(SECRET.codeOf(step + 2), NOW.plusSeconds(30)))
                .isEqualTo(CodeVerdict.RIGHT);
    }

    @Test
    void refusesWhatIsNoCode() {
        assertThat(factor.take("", NOW)).isEqualTo(CodeVerdict.WRONG);
        assertThat(factor.take(SECRET.codeOf(step + 5), NOW)).isEqualTo(CodeVerdict.WRONG);
    }

    @Test
    void pausesAfterTenWrongCodesAndLongerAfterEachFurtherOne() {
        for (int i = 1; i < SecondFactor.LIMIT; i++) {
            assertThat(factor.countWrong(NOW)).isFalse();
        }
        assertThat(factor.shutUntil(NOW)).isEmpty();
        for (long minutes : new long[] {15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440, 1440}) {
            assertThat(factor.countWrong(NOW)).isTrue();
            assertThat(factor.shutUntil(NOW)).contains(NOW.plus(Duration.ofMinutes(minutes)));
        }
        assertThat(factor.shutUntil(NOW.plus(SecondFactor.LONGEST_PAUSE))).isEmpty();

        factor.forgetWrong();
        assertThat(factor.shutUntil(NOW)).isEmpty();
        assertThat(factor.countWrong(NOW)).isFalse();
    }

    @Test
    void warnsOnceADay() {
        assertThat(factor.warns(NOW)).isTrue();
        assertThat(factor.warns(NOW.plus(Duration.ofHours(23)))).isFalse();
        assertThat(factor.warns(NOW.plus(Duration.ofHours(24)))).isTrue();
    }

    @Test
    void sixWrongCodesPauseForAQuarterOfAnHour() {
        WrongCodes wrong = new WrongCodes(new WrongCodes.Pair(AccountId.of(1), "address"), NOW);
        for (int i = 1; i < WrongCodes.LIMIT; i++) {
            assertThat(wrong.count(NOW)).isFalse();
            assertThat(wrong.isShut(NOW)).isFalse();
        }

        assertThat(wrong.count(NOW)).isTrue();
        assertThat(wrong.isShut(NOW.plus(WrongCodes.PAUSE).minusSeconds(1))).isTrue();
        assertThat(wrong.isShut(NOW.plus(WrongCodes.PAUSE))).isFalse();
    }

    @Test
    void afterAPauseTheCountBeginsAnew() {
        WrongCodes wrong = new WrongCodes(new WrongCodes.Pair(AccountId.of(1), "address"), NOW);
        for (int i = 0; i < WrongCodes.LIMIT; i++) {
            wrong.count(NOW);
        }
        Instant later = NOW.plus(WrongCodes.PAUSE);
        wrong.count(later);

        assertThat(wrong.isShut(later)).isFalse();
    }
}
