package ke.cp2.platform.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amina Wanjiru Otieno",
                "O\u2019Brien-Kamau",
                "Ng'ang'a",
                "Ng\u2018ang\u2019a",
                "Ng\u02bcang\u00b4a",
                "Ng\u2032ang`a",
                "Juma \u2013 Otieno",
                "Otieno, Achieng",
                "Dr. Achieng",
                "\u2018Aisha",
                "\u0623\u0645\u064a\u0646\u0629",
                "\u0418\u0432\u0430\u043d",
                "\u00c9tienne"
            })
    void isWrittenInAnyScriptAndWithAnyApostrophe(String name) {
        assertThat(PersonName.isName(name)).isTrue();
        assertThat(TypedText.line(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Amina \ud83d\ude00",
                "12345",
                "   ",
                "'",
                "\u202eAmina",
                "Ami\u0000na",
                "Te\u0301\u0302\u0303\u0304na",
                "Josephine W\u0430lker",
                "Josephine \u03a9mondi",
                "Amina \u0623\u0645\u064a",
                "\u0418\u0432\u0430\u043d \u03a9"
            })
    void isNothingElse(String text) {
        assertThat(PersonName.isName(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Amina Otieno, true",
        "A. Otieno, true",
        "Ng’ang’a wa Kamau, true",
        "Amina, false",
        "Anne-Marie, false",
        "Amina ., false",
        "A B, false"
    })
    void isFullWithTwoWords(String name, boolean full) {
        assertThat(name.matches(PersonName.FULL)).isEqualTo(full);
    }

    @Test
    void isTheSameInWhateverWayItIsWritten() {
        assertThat(PersonName.parts("Juma Ng\u2019ang\u02bca"))
                .isEqualTo(PersonName.parts("NG'ANG\u00b4A, JUMA"))
                .isEqualTo(PersonName.parts("nganga  juma."))
                .isNotEqualTo(PersonName.parts("Juma Onyango"));
        assertThat(PersonName.parts("Wanjiru\u2013Kamau"))
                .isEqualTo(PersonName.parts("Kamau Wanjiru"));
        assertThat(PersonName.parts(null)).isEmpty();
    }

    @Test
    void mayHaveOnePartTwice() {
        assertThat(PersonName.parts("Ogola Achieng Ogola")).containsExactly("achieng", "ogola");
    }
}
