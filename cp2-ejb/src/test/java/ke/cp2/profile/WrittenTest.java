package ke.cp2.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenTest {

    @Test
    void spacesAreMadeSingle() {
        assertThat(Written.line("  Example \t Secondary\u00a0\u00a0School\n"))
                .isEqualTo("Example Secondary School");
    }

    @Test
    void whatHasNothingToReadIsNothing() {
        assertThat(Written.line(null)).isNull();
        assertThat(Written.line("")).isNull();
        assertThat(Written.line(" \u00a0\n\u200b ")).isNull();
    }

    @Test
    void scriptTagsStayText() {
        assertThat(Written.line("<script>alert('x')</script>"))
                .isEqualTo("<script>alert('x')</script>");
    }

    @Test
    void fourByteCharactersStay() {
        assertThat(Written.line("Mwalimu \ud83d\udc69\ud83c\udffe\u200d\ud83c\udfeb"))
                .isEqualTo("Mwalimu \ud83d\udc69\ud83c\udffe\u200d\ud83c\udfeb");
    }

    @Test
    void rightToLeftTextStaysButCannotTurnThePage() {
        assertThat(Written.line("\u0645\u062f\u0631\u0633\u0629 \u202eabc"))
                .isEqualTo("\u0645\u062f\u0631\u0633\u0629 abc");
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(Written.line("E\u0301tienne")).isEqualTo("\u00c9tienne");
    }

    @Test
    void aMaskShowsTheEndOfWhatIsLongEnough() {
        assertThat(Masked.ending("1234567890"))
                .isEqualTo("\u2022\u2022\u2022\u2022\u2022\u2022\u2022890");
        assertThat(Masked.ending("123")).isEqualTo("\u2022\u2022\u2022");
        assertThat(Masked.ending(null)).isNull();
        assertThat(Masked.initials("Juma Otieno"))
                .isEqualTo("J\u2022\u2022\u2022\u2022 O\u2022\u2022\u2022\u2022");
    }
}
