package ke.cp2.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class VacancyNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"KCSE-2026-INV-1001", " kcse-2026-inv-1001 "})
    void itIsReadAsPeopleTypeIt(String text) {
        assertThat(VacancyNumber.parse(text))
                .map(VacancyNumber::text)
                .hasValue("KCSE-2026-INV-1001");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "KCSE-2026-INV",
                "KCSE-26-INV-1001",
                "<script>alert(1)</script>",
                "KCSE-2026-INV-1001' OR '1'='1",
                "KCSE-2026-INV-1001\uD83D\uDE00",
                "KCSE-2026-INV-10010010010010010010010"
            })
    void otherTextsAreNone(String text) {
        assertThat(VacancyNumber.parse(text)).isEmpty();
    }

    @Test
    void itEndsWithItsSerialNumber() {
        assertThat(new VacancyNumber("KCSE-QT-2026-EXR-1234").serial()).isEqualTo(1234);
    }
}
