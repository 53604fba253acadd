package ke.cp2.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Locale KISWAHILI = Locale.forLanguageTag("sw");

    @Test
    void fillsValuesAndLeavesApostrophesAsTheyAre() {
        assertThat(Texts.fill(Locale.ENGLISH, "{0} isn't open until {1}.", "A-1", "noon"))
                .isEqualTo("A-1 isn't open until noon.");
    }

    @Test
    void writesDaysTimesAndNumbersAsPeopleDo() {
        Object[] values = {
            LocalDate.of(2026, 8, 3), Instant.parse("2026-11-21T11:05:00Z"), 12345, 7L
        };
        assertThat(Texts.fill(Locale.ENGLISH, "{0}; {1}; {2}; {3}", values))
                .isEqualTo("3 Aug 2026; 21 Nov 2026, 14:05; 12,345; 7");
        assertThat(Texts.fill(KISWAHILI, "{0}", values)).isEqualTo("3 Ago 2026");
    }

    @Test
    void givesTheKeyWhenThereIsNoText() {
        assertThat(Texts.of(Locale.ENGLISH, "nowhere.atAll")).isEqualTo("nowhere.atAll");
        assertThat(Texts.of(Locale.ENGLISH, "keyWithoutFeature")).isEqualTo("keyWithoutFeature");
    }
}
