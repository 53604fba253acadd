package ke.cp2.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardReasonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sw | By the points of the score sheet. | Kwa alama za jedwali la alama.",
                "sw | by the points of the score sheet | Kwa alama za jedwali la alama.",
                "en | Kwa alama za jedwali la alama | By the points of the score sheet.",
                "sw | Forged certificate | Forged certificate",
            })
    void theReasonOfARankedListIsReadInTheOwnLanguage(String tag, String reason, String read) {
        assertThat(StandardReason.of(reason, Locale.forLanguageTag(tag)).orElse(reason))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sw | By the points of the score sheet. | 8 | Kwa alama zako ulikuwa nambari 8"
                        + " kwenye orodha.",
                "en | Kwa alama za jedwali la alama. | 8 | By the points of the score sheet your"
                        + " place on the list was 8.",
                "en | By the points of the score sheet. | | By the points of the score sheet.",
                "en | Forged certificate | 8 | Forged certificate",
            })
    void whoWasRankedReadsThePlace(String tag, String reason, Integer place, String read) {
        assertThat(StandardReason.of(reason, place, Locale.forLanguageTag(tag)).orElse(reason))
                .isEqualTo(read);
    }
}
