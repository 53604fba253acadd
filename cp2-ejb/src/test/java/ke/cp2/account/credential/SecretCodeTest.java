package ke.cp2.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCodeTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void isTwelveUnambiguousCharactersInGroups() {
        for (int i = 0; i < 500; i++) {
            assertThat(SecretCode.random(random).grouped())
                    .matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}");
        }
    }

    @Test
    void usesEveryCharacterAtEveryPlace() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            String characters = SecretCode.random(random).characters();
            for (int place = 0; place < characters.length(); place++) {
                seen.add(place + ":" + characters.charAt(place));
            }
        }
        assertThat(seen).hasSize(12 * 32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABCD-EF01-JKMN",
                "abcd-ef01-jkmn",
                "ABCDEF01JKMN",
                " abcd ef01 jkmn ",
                "ABCD–EFOI–JKMN",
                "abcd-efol-jkmn"
            })
    void isReadAsPeopleTypeIt(String typed) {
        assertThat(SecretCode.parse(typed).map(SecretCode::grouped)).contains("ABCD-EF01-JKMN");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "ABCD-EF01-JKM",
                "ABCD-EF01-JKMNP",
                "ABCD-EFU1-JKMN",
                "ABCD-EF01-JKM\uD83D\uDE00",
                "a password of many words, longer than any code"
            })
    void isNothingElse(String typed) {
        assertThat(SecretCode.parse(typed)).isEmpty();
    }

    @Test
    void keepsOutOfLogs() {
        SecretCode code = SecretCode.random(random);
        assertThat(code.toString()).doesNotContain(code.characters().substring(0, 4));
    }
}
