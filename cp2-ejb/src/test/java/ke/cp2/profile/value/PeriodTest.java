package ke.cp2.profile.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import ke.cp2.platform.BusinessException;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate BORN = LocalDate.of(1988, 4, 12);

    @Test
    void nothingBeginsBeforeItsAge() {
        assertThatThrownBy(() -> judge(LocalDate.of(2002, 4, 11), BORN))
                .asInstanceOf(type(BusinessException.class))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.field()).isEqualTo("from");
                            assertThat(refusal.key()).isEqualTo("profile.fromTooYoung");
                        });
        assertThatCode(() -> judge(LocalDate.of(2002, 4, 12), BORN)).doesNotThrowAnyException();
    }

    @Test
    void anAgeThatIsNotKnownRefusesNothing() {
        assertThatCode(() -> judge(BORN, null)).doesNotThrowAnyException();
    }

    private static void judge(LocalDate from, LocalDate born) {
        Period.rules(from, null, LocalDate.of(2026, 11, 1), 14, born).raise();
    }
}
