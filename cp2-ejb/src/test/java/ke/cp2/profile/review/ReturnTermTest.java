package ke.cp2.profile.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A return keeps places until two officers have agreed and the person has not answered in time. */
class ReturnTermTest {

    private static final Instant AGREED = Instant.parse("2026-12-01T21:30:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2026-12-05T20:59:00Z");

    private static boolean isOver(Instant agreed, Instant answerBy, Instant answered, Instant now) {
        return new ReturnTerm(agreed, answerBy, answered).isOver(now);
    }

    @Test
    void aPersonHasThreeWholeDaysOfKenyaToAnswer() {
        assertThat(ReturnTerm.answerBy(AGREED)).isEqualTo(ANSWER_BY);
    }

    @Test
    void oneOfficerAloneTakesNoPlace() {
        assertThat(isOver(null, null, null, Instant.MAX)).isFalse();
    }

    @Test
    void whatTwoAgreedOnIsOverWhenTheTimeHasPassed() {
        assertThat(isOver(AGREED, ANSWER_BY, null, ANSWER_BY)).isFalse();
        assertThat(isOver(AGREED, ANSWER_BY, null, ANSWER_BY.plusSeconds(1))).isTrue();
        assertThat(isOver(AGREED, null, null, AGREED)).as("agreed to before that time").isTrue();
    }

    @Test
    void whoAnsweredInTimeWaitsForAnOfficer() {
        Instant later = ANSWER_BY.plus(Duration.ofDays(30));
        assertThat(isOver(AGREED, ANSWER_BY, ANSWER_BY, later)).isFalse();
        assertThat(isOver(AGREED, ANSWER_BY, AGREED.minusSeconds(9), later)).isFalse();
        assertThat(isOver(AGREED, ANSWER_BY, ANSWER_BY.plusSeconds(1), later)).isTrue();
    }
}
