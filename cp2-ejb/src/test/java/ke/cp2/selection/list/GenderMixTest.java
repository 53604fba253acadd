package ke.cp2.selection.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GenderMixTest {

    @Test
    void takingTheThirdWomanOutOfNineBreaksTheRule() {
        assertThat(new GenderMix(2, 7, 0).breaksTwoThirds(new GenderMix(3, 6, 0))).isTrue();
        assertThat(new GenderMix(7, 2, 0).breaksTwoThirds(new GenderMix(6, 3, 0))).isTrue();
    }

    @Test
    void whatApplicantsDoNotAllowIsNotBrokenByDepartures() {
        assertThat(new GenderMix(2, 7, 0).breaksTwoThirds(new GenderMix(2, 7, 0))).isFalse();
        assertThat(new GenderMix(1, 7, 1).breaksTwoThirds(new GenderMix(2, 7, 0))).isTrue();
    }

    @Test
    void oneMoreThanAThirdCanBeSpared() {
        assertThat(new GenderMix(3, 6, 0).breaksTwoThirds(new GenderMix(4, 5, 0))).isFalse();
        assertThat(new GenderMix(0, 2, 0).breaksTwoThirds(new GenderMix(1, 1, 0))).isFalse();
    }
}
