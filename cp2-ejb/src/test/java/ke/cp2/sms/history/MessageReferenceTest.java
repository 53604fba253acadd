package ke.cp2.sms.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"578-fd53ddcb80d2cbc7", "1-0000000000000000"})
    void isReadAsItIsWritten(String text) {
        assertThat(MessageReference.parse(text))
                .hasValueSatisfying(reference -> assertThat(reference).hasToString(text));
    }

    /** The column that keeps it has 36. */
    @Test
    void hasAtMost35Characters() {
        MessageReference longest = new MessageReference(999_999_999_999_999_999L, "f".repeat(16));

        assertThat(longest.toString()).hasSize(35);
        assertThat(MessageReference.parse(longest.toString())).contains(longest);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "578",
                "578-",
                "-fd53ddcb80d2cbc7",
                "578-FD53DDCB80D2CBC7",
                "578-fd53ddcb80d2cbc",
                "9999999999999999999-fd53ddcb80d2cbc7",
                "578-fd53ddcb80d2cbc7'--",
                "0b9f4d1e-7d0c-4b7e-9a35-5f4f7c1d2e3a"
            })
    void isNotReadFromAnythingElse(String text) {
        assertThat(MessageReference.parse(text)).isEmpty();
    }

    @Test
    void isNotMadeFromWhatWouldNotBeReadAgain() {
        assertThatThrownBy(() -> new MessageReference(-1, "fd53ddcb80d2cbc7"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
