package ke.cp2.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPageTest {

    /** Whoever sends a large picture reads how large it may be. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "sw"})
    void whatIsTooLargeIsToldWithTheLimit(String language) {
        String text =
                ResourceBundle.getBundle(
                                "ke.cp2.web.platform.texts", Locale.forLanguageTag(language))
                        .getString("error." + ErrorPage.kindOf(413) + ".text");

        assertThat(text).containsAnyOf("2 MB", "MB 2");
    }
}
