package ke.cp2.selection.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ke.cp2.profile.value.Gender;
import org.junit.jupiter.api.Test;

class TwoThirdsTest {

    @Test
    void aFreePostGoesToTheGenderThatNeedsIt() {
        assertThat(TwoThirds.next(3, 1, Map.of(Gender.MALE, 2))).hasValue(Gender.FEMALE);
        assertThat(TwoThirds.next(3, 1, Map.of(Gender.FEMALE, 2))).hasValue(Gender.MALE);
        assertThat(TwoThirds.next(3, 1, Map.of(Gender.MALE, 1, Gender.FEMALE, 1))).isEmpty();
        assertThat(TwoThirds.next(6, 2, Map.of(Gender.MALE, 3, Gender.FEMALE, 1)))
                .as("one of the two suffices")
                .isEmpty();
        assertThat(TwoThirds.next(6, 2, Map.of(Gender.MALE, 4))).hasValue(Gender.FEMALE);
    }

    @Test
    void ofFewerThanThreePostsNoThirdIsAWholeOne() {
        assertThat(TwoThirds.next(2, 1, Map.of(Gender.MALE, 1))).isEmpty();
        assertThat(TwoThirds.isBroken(2, 0, Map.of(Gender.MALE, 2))).isFalse();
    }

    @Test
    void theRuleIsBrokenWhenAllPostsAreHeldWithoutIt() {
        assertThat(TwoThirds.isBroken(3, 0, Map.of(Gender.MALE, 3))).isTrue();
        assertThat(TwoThirds.isBroken(3, 1, Map.of(Gender.MALE, 2))).isFalse();
        assertThat(TwoThirds.isBroken(3, 0, Map.of(Gender.MALE, 2, Gender.FEMALE, 1))).isFalse();
    }
}
