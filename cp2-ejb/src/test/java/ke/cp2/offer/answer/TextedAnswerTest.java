package ke.cp2.offer.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextedAnswerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ACCEPT 4711 | 4711 | -",
                "accept4711 | 4711 | -",
                "  Ndio  4711. | 4711 | -",
                "“NDIO” 47 11 | 4711 | -",
                "NDIYO 4711 | 4711 | -",
                "DECLINE 4711 I am ill | 4711 | I am ill",
                "DECLINE 4711, I am ill. | 4711 | I am ill.",
                "Hapana-4711-nina kazi | 4711 | nina kazi",
                "DECLINE 4711 2 jobs already | 4711 | 2 jobs already",
                "DECLINE I am ill | - | I am ill",
                "HAPANA | - | -",
                "ACCEPT 471 | 471 | -",
                "ACCEPT 47115 | 47115 | -",
                "ACCEPT 471156789 | 471156 | -",
                "4711 | 4711 | -",
                "'47 11.' | 4711 | -",
            })
    void findsCodeAndReasonBehindTheWord(String text, String code, String reason) {
        assertThat(TextedAnswer.of(text)).isEqualTo(new TextedAnswer(code, reason));
    }

    @Test
    void ndiyoIsTaughtAndNdioGoesOnBeingTaken() {
        assertThat(new AcceptKeyword().kiswahili()).isEqualTo("ndiyo");
        assertThat(new AcceptKeyword().meantToo()).contains("ndio");
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPT 4711, ACCEPT, true",
        "HAPANA 4711, DECLINE, false",
        "HAPANA, DECLINE, false",
        "HAPANA 4711 nina kazi, DECLINE, true",
        "Hapana nina kazi, DECLINE, true",
        "4711, UNSAID, false"
    })
    void whoDeclinesGivesAReason(String text, TextedWish wish, boolean enough) {
        assertThat(TextedAnswer.of(text).isEnoughTo(wish)).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'...'"})
    void findsNothingWhereThereIsNone(String text) {
        assertThat(TextedAnswer.of(text)).isEqualTo(new TextedAnswer(null, null));
    }
}
