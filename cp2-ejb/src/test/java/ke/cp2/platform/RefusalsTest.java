package ke.cp2.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void everyFieldIsNamedOnceWithItsFirstRefusal() {
        Refusals refusals =
                new Refusals()
                        .when(true, "name", "a.missing")
                        .when(true, "name", "a.tooLong", 5)
                        .when(false, "place", "a.wrong")
                        .check(
                                () ->
                                        new Refusals()
                                                .when(true, "day", "a.early")
                                                .when(true, "time", "a.late", 7)
                                                .raise());

        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(refusals::raise)
                .satisfies(
                        all -> {
                            assertThat(all.key()).isEqualTo("a.missing");
                            assertThat(all.each())
                                    .extracting(BusinessException::field)
                                    .containsExactly("name", "day", "time");
                            assertThat(all.each().get(2).values()).containsExactly(7);
                        });
    }

    @Test
    void whatNamesNoFieldIsAllKept() {
        Refusals refusals = new Refusals();
        for (String key : List.of("a.one", "a.two")) {
            refusals.check(
                    () -> {
                        throw BusinessException.of(key);
                    });
        }

        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(refusals::raise)
                .satisfies(all -> assertThat(all.each()).hasSize(2));
    }

    @Test
    void aValueThatFitsIsGivenOn() {
        Refusals refusals = new Refusals();

        assertThat(refusals.value(() -> "fits")).isEqualTo("fits");
        assertThatCode(refusals::raise).doesNotThrowAnyException();
    }
}
