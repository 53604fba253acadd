package ke.cp2.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {

    private static final String PASSWORD = "maembe 7 ya pwani";

    private final PasswordHasher hasher = new PasswordHasher();

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s ", " %s", "%s\u00a0", "%s\r\n", "\u200b%s\u200b", "%s\t"})
    void takesNoNoticeOfWhatStandsAroundAPastedPassword(String pasted) {
        assertThat(hasher.verify(pasted.formatted(PASSWORD), hasher.hash(PASSWORD))).isTrue();
        assertThat(hasher.verify(PASSWORD, hasher.hash(pasted.formatted(PASSWORD)))).isTrue();
    }

    @Test
    void takesNoticeOfWhatStandsInside() {
        assertThat(hasher.verify("maembe7 ya pwani", hasher.hash(PASSWORD))).isFalse();
    }

    /** A password that was set when blanks still counted opens as it did. */
    @Test
    void stillOpensWithAPasswordThatWasSetWithABlank() {
        String before = Argon2Hash.of(PASSWORD + ' ', new SecureRandom());

        assertThat(hasher.verify(PASSWORD + ' ', before)).isTrue();
        assertThat(hasher.verify(PASSWORD, before)).isFalse();
    }

    @Test
    void opensNothingWithoutAHash() {
        assertThat(hasher.verify(PASSWORD + ' ', null)).isFalse();
        assertThat(hasher.verify(null, hasher.hash(PASSWORD))).isFalse();
    }
}
