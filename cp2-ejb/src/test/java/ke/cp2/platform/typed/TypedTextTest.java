package ke.cp2.platform.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @Test
    void spacesOfAnyWidthAreMadeSingleOnes() {
        assertThat(TypedText.line("  Example \t Secondary\u00a0\u202f\u2003School\r\n"))
                .isEqualTo("Example Secondary School");
        assertThat(TypedText.line("Example\u2028Secondary\u0085School\u3164"))
                .isEqualTo("Example Secondary School");
    }

    @Test
    void whatHasNothingToReadIsNothing() {
        assertThat(TypedText.line(null)).isNull();
        assertThat(TypedText.line("")).isNull();
        assertThat(TypedText.line(" \u00a0\n\u200b\u0000\u2800 ")).isNull();
        assertThat(TypedText.lines("\n \ufeff\n")).isNull();
        assertThat(TypedText.code("'")).isNull();
        assertThat(TypedText.compact(" ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u0000', '\u0001', '\u0007', '\b', '\u001b', '\u007f', '\u009b', '\u00ad',
                '\u034f', '\u061c', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f',
                '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2060', '\u2063', '\u2066',
                '\u2067', '\u2068', '\u2069', '\ufe0f', '\ufeff', '\ufff9', '\uffff', '\ud800',
                '\udc00', '\ue000'
            })
    void whatNobodySeesIsTakenOutEverywhere(char invisible) {
        String text = invisible + "Ach" + invisible + "ieng" + invisible;
        assertThat(TypedText.line(text)).isEqualTo("Achieng");
        assertThat(TypedText.lines(text)).isEqualTo("Achieng");
        assertThat(TypedText.code(text)).isEqualTo("Achieng");
        assertThat(TypedText.compact("12" + invisible + "34")).isEqualTo("1234");
    }

    @Test
    void aTextOfSeveralLinesKeepsThem() {
        assertThat(TypedText.lines(" First\r\nsecond\u2028third\rfourth\u0000\n\n fifth\t- "))
                .isEqualTo("First\nsecond\nthird\nfourth\n\n fifth -");
    }

    @Test
    void scriptTagsStayText() {
        assertThat(TypedText.line("<script>alert('x')</script>"))
                .isEqualTo("<script>alert('x')</script>");
    }

    @Test
    void joinersStayWhereScriptsAndEmojiNeedThem() {
        String teacher = "Mwalimu \ud83d\udc69\ud83c\udffe\u200d\ud83c\udfeb";
        assertThat(TypedText.line(teacher)).isEqualTo(teacher);
        assertThat(TypedText.line("\u2764\ufe0f")).isEqualTo("\u2764\ufe0f");
        String sinhala = "\u0dc1\u0dca\u200d\u0dbb\u0dd3";
        assertThat(TypedText.line(sinhala)).isEqualTo(sinhala);
        assertThat(TypedText.line("\u200d" + sinhala + "\u200d")).isEqualTo(sinhala);
    }

    @Test
    void rightToLeftTextStaysButCannotTurnThePage() {
        assertThat(TypedText.line("\u0645\u062f\u0631\u0633\u0629 \u202eabc"))
                .isEqualTo("\u0645\u062f\u0631\u0633\u0629 abc");
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(TypedText.line("E\u0301tienne")).isEqualTo("\u00c9tienne");
    }

    @Test
    void aLineKeepsQuotesAndDashesAsTheyWereTyped() {
        assertThat(TypedText.line("Ng\u2019ang\u2019a \u2013 \u201cJuma\u201d"))
                .isEqualTo("Ng\u2019ang\u2019a \u2013 \u201cJuma\u201d");
    }

    @Test
    void aCodeIsWhatAKeyboardWrites() {
        assertThat(TypedText.code("\uff21\uff11\uff12\u2010\u0663\u06f4\u2013\u22125"))
                .isEqualTo("A12-34--5");
        assertThat(TypedText.code("o\u2019brien@mail.example\u00a0"))
                .isEqualTo("o'brien@mail.example");
        assertThat(TypedText.code("\u201cAPP\u201d 1\u20442")).isEqualTo("\"APP\" 1/2");
        assertThat(TypedText.code("'12345678")).isEqualTo("12345678");
        assertThat(TypedText.compact("12\u2009345 678")).isEqualTo("12345678");
    }
}
