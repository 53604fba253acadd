package ke.cp2.notice;

import static org.assertj.core.api.Assertions.assertThat;

import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import org.junit.jupiter.api.Test;

class AlertPositionTest {

    @Test
    void aPositionIsReadAsItWasNoted() {
        AlertPosition position = new AlertPosition(VacancyId.of(17), AccountId.of(4711));

        assertThat(AlertPosition.parse(position.noted())).isEqualTo(position);
    }

    @Test
    void aRunWithoutPositionIsAtTheStart() {
        assertThat(AlertPosition.parse(null))
                .isEqualTo(new AlertPosition(VacancyId.of(0), AccountId.of(0)));
    }
}
