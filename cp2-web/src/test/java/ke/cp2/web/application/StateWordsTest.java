package ke.cp2.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import ke.cp2.application.ApplicationState;
import ke.cp2.platform.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateWordsTest {

    /** The answer to the word status says the state as the page says it to the person. */
    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void aStateHasTheSameNameInAnSmsAndOnThePage(ApplicationState state) {
        for (String language : new String[] {"en", "sw"}) {
            Locale locale = Locale.forLanguageTag(language);
            String page =
                    ResourceBundle.getBundle(
                                    "ke.cp2.web.application.texts",
                                    locale,
                                    ResourceBundle.Control.getNoFallbackControl(
                                            ResourceBundle.Control.FORMAT_PROPERTIES))
                            .getString("OwnState." + state);
            assertThat(Texts.of(locale, "application.sms." + state))
                    .startsWith(page.toLowerCase(locale));
        }
    }
}
