package ke.cp2.sms.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.sms.inbound.WordLimit.Answered;
import org.junit.jupiter.api.Test;

class WordLimitTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final List<Answered> answered = new ArrayList<>();

    @Test
    void theSameWordIsAnsweredOnceAMinute() {
        assertThat(texts("status", NOW)).isTrue();
        assertThat(texts("status", NOW.plusSeconds(1))).isFalse();
        assertThat(texts("status", NOW.plusSeconds(59))).isFalse();
        assertThat(texts("status", NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void anotherWordIsAnsweredAtOnceAndTheFirstOneAfterIt() {
        assertThat(texts("stop", NOW)).isTrue();
        assertThat(texts("start", NOW.plusSeconds(1))).isTrue();
        assertThat(texts("stop", NOW.plusSeconds(2))).isTrue();
    }

    @Test
    void aWordIsAnsweredFiveTimesAnHour() {
        for (int i = 0; i < 5; i++) {
            assertThat(texts("stop", NOW.plusSeconds(i))).isTrue();
            assertThat(texts("start", NOW.plusSeconds(i))).isTrue();
        }
        assertThat(texts("stop", NOW.plusSeconds(3_599))).isFalse();
        assertThat(texts("help", NOW.plusSeconds(3_599))).as("another one").isTrue();
        assertThat(texts("stop", NOW.plusSeconds(3_600))).isTrue();
        assertThat(texts("stop", NOW.plusSeconds(3_600))).isFalse();
    }

    private boolean texts(String word, Instant now) {
        boolean due = WordLimit.isDue(word, answered, now);
        if (due) {
            answered.add(0, new Answered(word, now));
        }
        return due;
    }
}
