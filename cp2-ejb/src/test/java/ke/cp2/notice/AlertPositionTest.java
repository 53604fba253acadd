package ke.cp2.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlertPositionTest {

    @Test
    void aPositionIsReadAsItWasNoted() {
        AlertPosition position = new AlertPosition(17, 4711);

        assertThat(AlertPosition.parse(position.noted())).isEqualTo(position);
    }

    @Test
    void aRunWithoutPositionIsAtTheStart() {
        assertThat(AlertPosition.parse(null)).isEqualTo(new AlertPosition(0, 0));
    }
}
