package ke.cp2.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"0, 0 vacancies", "1, 1 vacancy", "2, 2 vacancies", "1001, '1,001 vacancies'"})
    void readsOtherwiseForOneThanForMany(int count, String text) {
        String pattern = "1 vacancy || {0} vacancies";
        assertThat(Texts.fill(Locale.ENGLISH, pattern, count)).isEqualTo(text);
        assertThat(Texts.fill(Locale.ENGLISH, pattern, (long) count)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, dakika moja", "2, dakika 2"})
    void minutesAreCountedInBothLanguages(int minutes, String words) {
        assertThat(Texts.of(KISWAHILI, "account.loginPaused", minutes)).contains(words);
        assertThat(Texts.of(Locale.ENGLISH, "account.loginPaused", minutes))
                .contains(minutes == 1 ? "one minute and" : "2 minutes and")
                .doesNotContain("||");
    }

    @Test
    void givesTheKeyWhenThereIsNoText() {
        assertThat(Texts.of(Locale.ENGLISH, "nowhere.atAll")).isEqualTo("nowhere.atAll");
        assertThat(Texts.of(Locale.ENGLISH, "keyWithoutFeature")).isEqualTo("keyWithoutFeature");
    }
}
