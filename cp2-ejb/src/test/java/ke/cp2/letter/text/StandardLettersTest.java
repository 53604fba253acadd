package ke.cp2.letter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import ke.cp2.letter.print.LetterText;
import org.junit.jupiter.api.Test;

class StandardLettersTest {

    private static final List<String> POSITIONS = List.of("CM", "SUP", "INV", "SEC", "DRV");

    @Test
    void everySeriesCanBeginWithIt() {
        for (Locale language : LetterTemplates.LANGUAGES) {
            LetterText text = StandardLetters.of(language, POSITIONS);
            text.check();
            assertThat(text.duties().keySet())
                    .containsExactlyInAnyOrder("CM", "SUP", "INV", "SEC", "DRV", "OTHERS");
            assertThat(text.duties().get("INV")).isNotEqualTo(text.duties().get("SUP"));
            assertThat(text.duties().get("DRV")).isEqualTo(text.duties().get("OTHERS"));
        }
    }

    @Test
    void theLanguagesAreNotMixedUp() {
        assertThat(StandardLetters.of(Locale.ENGLISH, POSITIONS).subject())
                .startsWith("Appointment");
        assertThat(StandardLetters.of(Locale.forLanguageTag("sw"), POSITIONS).subject())
                .startsWith("Uteuzi");
    }
}
