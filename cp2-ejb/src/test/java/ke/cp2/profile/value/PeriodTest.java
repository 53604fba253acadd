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
        assertThatThrownBy(() -> Period.refuseBefore(14, BORN, LocalDate.of(2002, 4, 11)))
                .asInstanceOf(type(BusinessException.class))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.field()).isEqualTo("from");
                            assertThat(refusal.key()).isEqualTo("profile.fromTooYoung");
                        });
        assertThatCode(() -> Period.refuseBefore(14, BORN, LocalDate.of(2002, 4, 12)))
                .doesNotThrowAnyException();
    }

    @Test
    void anAgeThatIsNotKnownRefusesNothing() {
        assertThatCode(() -> Period.refuseBefore(14, null, BORN)).doesNotThrowAnyException();
    }
}
