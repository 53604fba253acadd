package ke.cp2.sms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GsmTextTest {

    /** GSM 03.38, in the order of its codes 0x00 to 0x7F; 0x1B is the escape to the extension. */
    private static final String TABLE =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
                    + " !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
                    + "¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENSION = "\f^{}\\[~]|€";

    @Test
    void countsEveryCharacterOfTheTableOnce() {
        assertThat(TABLE).hasSize(127);
        TABLE.codePoints()
                .mapToObj(Character::toString)
                .forEach(
                        character -> {
                            assertThat(GsmText.of(character).isGsm7()).as(character).isTrue();
                            assertThat(GsmText.of(character).length()).as(character).isEqualTo(1);
                            assertThat(GsmText.simplified(character)).isEqualTo(character);
                        });
    }

    @Test
    void countsEveryCharacterOfTheExtensionTwice() {
        assertThat(EXTENSION).hasSize(10);
        EXTENSION
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(
                        character ->
                                assertThat(GsmText.of(character).length())
                                        .as(character)
                                        .isEqualTo(2));
    }

    @Test
    void knowsNothingBeyondBothTables() {
        long known =
                IntStream.range(0, 0x3000)
                        .mapToObj(Character::toString)
                        .filter(character -> GsmText.of(character).isGsm7())
                        .count();
        assertThat(known).isEqualTo(TABLE.length() + EXTENSION.length());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 1",
        "160, 1",
        "161, 2",
        "306, 2",
        "307, 3",
        "459, 3",
        "460, 4",
        "1530, 10"
    })
    void splitsGsm7At160And153(int length, int parts) {
        assertThat(GsmText.of("a".repeat(length)).parts()).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "70, 1", "71, 2", "134, 2", "135, 3", "201, 3", "202, 4"})
    void splitsUcs2At70And67(int length, int parts) {
        assertThat(GsmText.of("ŵ".repeat(length)).parts()).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"80, 1", "81, 2", "152, 2", "153, 3"})
    void keepsAnEscapeAndItsCharacterInOnePart(int euros, int parts) {
        assertThat(GsmText.of("€".repeat(euros)).parts()).isEqualTo(parts);
    }

    @Test
    void keepsTheHalvesOfASurrogatePairInOnePart() {
        GsmText text = GsmText.of("a".repeat(66) + "😀".repeat(10));

        assertThat(text.split().get(0)).isEqualTo("a".repeat(66));
        assertThat(String.join("", text.split())).isEqualTo(text.toString());
    }

    @Test
    void noPartIsLongerThanItMayBeAndNothingIsLost() {
        GsmText text = GsmText.of("ab€".repeat(200));

        assertThat(text.split())
                .allSatisfy(part -> assertThat(GsmText.of(part).length()).isLessThanOrEqualTo(153));
        assertThat(String.join("", text.split())).isEqualTo(text.toString());
    }

    @Test
    void tellsTheFirstCharacterThatMakesItUcs2() {
        assertThat(GsmText.of("Ng‘ombe ŵ").firstOutsideGsm7()).contains("‘");
        assertThat(GsmText.of("Habari 😀").firstOutsideGsm7()).contains("😀");
        assertThat(GsmText.of("Habari").firstOutsideGsm7()).isEmpty();
    }

    @Test
    void simplifiesTypographyAndAccentsButNoOtherScript() {
        assertThat(GsmText.simplified("Murang’a – “Kîambu”\u00a0…\t`"))
                .isEqualTo("Murang'a - \"Kiambu\" ... '");
        assertThat(GsmText.simplified("Ñandu é")).isEqualTo("Ñandu é");
        assertThat(GsmText.simplified("مرحبا 😀")).isEqualTo("مرحبا 😀");
    }

    @Test
    void encodesEveryCharacterByItsCodeAndDecodesItAgain() {
        for (int code = 0; code < 0x80; code++) {
            if (code == 0x1B) {
                continue;
            }
            String character = TABLE.substring(code < 0x1B ? code : code - 1).substring(0, 1);
            byte[] octets = GsmText.of(character).encodedParts().get(0);
            assertThat(octets).as(character).containsExactly(code);
            assertThat(GsmText.decoded(octets)).isEqualTo(character);
        }
        int[] extended = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};
        for (int i = 0; i < extended.length; i++) {
            String character = EXTENSION.substring(i, i + 1);
            byte[] octets = GsmText.of(character).encodedParts().get(0);
            assertThat(octets).as(character).containsExactly(0x1B, extended[i]);
            assertThat(GsmText.decoded(octets)).isEqualTo(character);
        }
    }

    @Test
    void encodesUcs2AsUtf16EvenInAPartThatWouldBeGsm7() {
        GsmText text = GsmText.of("a".repeat(134) + "ŵ");

        assertThat(text.encodedParts()).hasSize(3);
        assertThat(text.encodedParts().get(0)).hasSize(134).startsWith(0, 'a');
        assertThat(text.encodedParts().get(2)).containsExactly(0x01, 0x75);
    }

    @Test
    void decodesWhatIsNotInTheExtensionAsAPhoneDoes() {
        assertThat(GsmText.decoded(new byte[] {0x1B, 'A', 0x1B})).isEqualTo("A");
    }
}
