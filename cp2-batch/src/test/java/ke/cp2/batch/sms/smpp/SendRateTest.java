package ke.cp2.batch.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Minutes of sending, played in no time against SMSCs that refuse some. */
class SendRateTest {

    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int STEPS_A_SECOND = 100;

    private int sent;
    private int accepted;
    private int silence;
    private int longestSilence;
    private long now;

    @Test
    void keepsToWhatWasAgreedWhileNothingIsRefused() {
        send(new SendRate(100, 0), 60, one -> true);

        assertThat(accepted).isBetween(5_950, 6_011);
    }

    @Test
    void anSmscThatRefusesEveryThirdIsNotMetWithSilence() {
        send(new SendRate(100, 0), 60, one -> one % 3 != 0);

        assertThat(accepted).as("accepted in a minute").isGreaterThan(60 * 9);
        assertThat(longestSilence).as("steps without a message").isLessThan(STEPS_A_SECOND / 4);
    }

    @Test
    void findsTheLimitThatTheSmscHas() {
        int[] inSecond = new int[2];
        send(
                new SendRate(100, 0),
                60,
                one -> {
                    int second = (int) (now / TimeUnit.SECONDS.toNanos(1));
                    if (second != inSecond[0]) {
                        inSecond[0] = second;
                        inSecond[1] = 0;
                    }
                    return ++inSecond[1] <= 40;
                });

        assertThat(accepted).as("of 40 a second").isGreaterThan(60 * 35);
        assertThat(sent - accepted).as("refused").isLessThan(sent / 5);
        assertThat(longestSilence).isLessThan(STEPS_A_SECOND / 4);
    }

    @Test
    void goesBackToWhatWasAgreed() {
        SendRate pace = new SendRate(100, 0);
        send(pace, 10, one -> one % 2 == 0);
        assertThat(pace.perSecond()).isLessThan(50);

        send(pace, 15, one -> true);
        assertThat(pace.perSecond()).isEqualTo(100);
    }

    @Test
    void whereNothingIsTakenItAsksAFewTimesASecond() {
        send(new SendRate(100, 0), 60, one -> false);

        assertThat(sent).isBetween(60, 60 * 5);
    }

    @Test
    void withoutALimitItSlowsDownToWhatIsTakenAndLosesTheLimitAgain() {
        SendRate pace = new SendRate(0, 0);
        assertThat(pace.available(0)).isEqualTo(Integer.MAX_VALUE);
        pace.take(1_000_000);
        for (int i = 0; i < 30; i++) {
            pace.accepted(0);
        }
        pace.refused(0);
        assertThat(pace.perSecond()).isEqualTo(30);
        send(pace, 1, one -> true);
        assertThat(sent).as("at once, not after what was sent before").isBetween(20, 31);

        send(pace, 30, one -> true);
        assertThat(pace.available(now)).isEqualTo(Integer.MAX_VALUE);
    }

    private void send(SendRate pace, int seconds, IntPredicate takes) {
        for (int step = 0; step < seconds * STEPS_A_SECOND; step++) {
            now += STEP;
            int count = Math.min(pace.available(now), 50);
            pace.take(Math.max(0, count));
            silence = count > 0 ? 0 : silence + 1;
            longestSilence = Math.max(longestSilence, silence);
            for (int i = 0; i < count; i++) {
                sent++;
                if (takes.test(sent)) {
                    accepted++;
                    pace.accepted(now);
                } else {
                    pace.refused(now);
                }
            }
        }
    }
}
