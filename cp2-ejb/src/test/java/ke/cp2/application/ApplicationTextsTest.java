package ke.cp2.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import ke.cp2.application.eligibility.Reason;
import ke.cp2.platform.Texts;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.profile.value.StudyLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts whose keys are made of constants: a new constant needs them. */
class ApplicationTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "sw"})
    void everyConstantHasItsWords(String language) {
        for (ApplicationState state : ApplicationState.values()) {
            assertKnown(language, "application.stateRefused." + state);
            assertKnown(language, "application.sms." + state);
        }
        for (StudyLevel level : StudyLevel.values()) {
            assertKnown(language, "application." + Reason.word(level));
        }
        for (Employer employer : Employer.values()) {
            assertKnown(language, "application." + Reason.word(employer));
        }
        for (SchoolLevel level : SchoolLevel.values()) {
            assertKnown(language, "application." + Reason.word(level));
        }
    }

    private static void assertKnown(String language, String key) {
        assertThat(Texts.of(Locale.forLanguageTag(language), key)).isNotEqualTo(key);
    }
}
