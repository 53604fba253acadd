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

    @Test
    void anotherQuestionIsAnsweredAtOnceAndTheSameOneAfterAMinute() {
        assertThat(asks("APP-3KH3-2UAJ", NOW)).isTrue();
        assertThat(asks("", NOW.plusSeconds(1))).as("about all").isTrue();
        assertThat(asks("", NOW.plusSeconds(2))).isFalse();
        assertThat(asks("APP-7K3M-92QF", NOW.plusSeconds(3))).as("another one").isTrue();
        assertThat(asks("APP-7K3M-92QF", NOW.plusSeconds(62))).isFalse();
        assertThat(asks("APP-7K3M-92QF", NOW.plusSeconds(63))).isTrue();
        assertThat(asks("", NOW.plusSeconds(64))).isTrue();
        assertThat(asks("APP-3KH3-2UAJ", NOW.plusSeconds(65))).as("five an hour").isFalse();
    }

    private boolean asks(String question, Instant now) {
        return texts("status", question, now);
    }

    private boolean texts(String word, Instant now) {
        return texts(word, "", now);
    }

    private boolean texts(String word, String question, Instant now) {
        boolean due = WordLimit.isDue(word, question, answered, now);
        if (due) {
            answered.add(0, new Answered(word, question, now));
        }
        return due;
    }
}
