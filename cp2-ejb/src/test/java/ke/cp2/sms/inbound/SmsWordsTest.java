package ke.cp2.sms.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop",
                "STOP",
                "Stop!",
                " stop.",
                "\u201cstop\u201d",
                "'Stop'",
                "\ufeffStop",
                "\u00a0Stop\u202f",
                "STOP\u0000",
                "S\u200bTOP",
                "st op",
                "\uff33\uff34\uff2f\uff30",
                "stop please",
                "...stop?",
                "stop\r\n-- \nSent from a phone"
            })
    void findTheWordWhateverStandsAroundIt(String text) {
        assertThat(SmsWords.of(text).beginWith("stop")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "stopped", "please stop", "s t o p", "123"})
    void findNoOther(String text) {
        assertThat(SmsWords.of(text).beginWith("stop")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", " 4711.", "47 11", "\u201c4711\u201d"})
    void areACodeAloneWhereThereAreFourDigitsOnly(String text) {
        assertThat(SmsWords.of(text).areBareCode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "471", "47115", "4711 yes", "no 4711", "..."})
    void areNoCodeAloneOtherwise(String text) {
        assertThat(SmsWords.of(text).areBareCode()).isFalse();
    }

    @Test
    void aWordWrittenAsTwoIsOne() {
        assertThat(SmsWords.of("Neno siri").beginWith("nenosiri")).isTrue();
        assertThat(SmsWords.of("pass word").beginWith("password")).isTrue();
        assertThat(SmsWords.of(null).beginWith("password")).isFalse();
    }
}
