package ke.cp2.letter.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LetterCodeTest {

    private static final LetterCode CODE = new LetterCode("0123456789ABCDE");

    @Test
    void readsWhatPeopleTypeAndWhatLettersLookLike() {
        assertThat(LetterCode.parse("01234-56789-ABCDE")).contains(CODE);
        assertThat(LetterCode.parse(" oi2l4 56789 abcde ").orElseThrow().text())
                .isEqualTo("012145" + "6789ABCDE");
        assertThat(LetterCode.parse(CODE.grouped())).contains(CODE);
    }

    @Test
    void isNothingElse() {
        assertThat(LetterCode.parse(null)).isEmpty();
        assertThat(LetterCode.parse("")).isEmpty();
        assertThat(LetterCode.parse("0123456789ABCD")).isEmpty();
        assertThat(LetterCode.parse("0123456789ABCDU")).isEmpty();
        assertThat(LetterCode.parse("0".repeat(10_000))).isEmpty();
        assertThatThrownBy(() -> new LetterCode("01234-56789-ABCDE"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void differsEachTimeAndUsesEveryCharacter() {
        Set<String> codes = new HashSet<>();
        Set<Integer> characters = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String code = LetterCode.next().text();
            codes.add(code);
            code.chars().forEach(characters::add);
        }
        assertThat(codes).hasSize(1000);
        assertThat(characters).hasSize(32);
    }

    @Test
    void whatWasTypedIsCountedAsItStandsOnTheLetter() {
        assertThat(LetterCode.typedLength(" ab-c ")).isEqualTo(3);
        assertThat(LetterCode.typedLength(" - ")).isZero();
        assertThat(LetterCode.typedLength(null)).isZero();
    }
}
