package ke.cp2.platform.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1985-12-31",
                "31/12/1985",
                "31121985",
                " 31.12.1985 ",
                "31-12-1985",
                "31 / 12 / 1985",
                "31 12 1985",
                "31 Dec 1985",
                "31-DEC-1985",
                "31st December, 1985",
                "December 31, 1985",
                "31 Desemba 1985",
                "1985/12/31",
                "\u200e31/12/1985\u00a0",
                "31\u201112\u20111985"
            })
    void isReadAsPeopleTypeIt(String text) {
        assertThat(TypedDay.parse(text)).contains(LocalDate.of(1985, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5/6/1985", "05 Juni 1985", "5 jun 1985"})
    void namesTheDayBeforeTheMonth(String text) {
        assertThat(TypedDay.parse(text)).contains(LocalDate.of(1985, 6, 5));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "31/12/85",
                "12/31/1985",
                "30/02/1985",
                "1985",
                "19851231",
                "31/12",
                "31 Mon 1985",
                "31 De 1985",
                "0/1/1985",
                "31/12/19855",
                "31/12/1985/1"
            })
    void isNotGuessed(String text) {
        assertThat(TypedDay.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-31T17:00",
                "2026-12-31T17:00:00",
                "31/12/2026 17:00",
                "31 Dec 2026, 17.00"
            })
    void isReadWithATime(String text) {
        assertThat(TypedDay.parseWithTime(text)).contains(LocalDateTime.of(2026, 12, 31, 17, 0));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"31/12/2026", "31/12/2026 24:00", "31/12/2026 5pm", "17:00"})
    void isNotReadWithoutATime(String text) {
        assertThat(TypedDay.parseWithTime(text)).isEmpty();
    }
}
