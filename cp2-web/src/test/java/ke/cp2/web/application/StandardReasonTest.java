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
}
