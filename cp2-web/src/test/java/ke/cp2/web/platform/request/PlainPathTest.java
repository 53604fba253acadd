package ke.cp2.web.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/my",
                "/my/profile/next-of-kin",
                "/resources/",
                "/resources/cp2/cp2.css",
                "/jakarta.faces.resource/core.js.xhtml",
                "/..a/b..c/.d"
            })
    void isSpelledPlainly(String path) {
        assertThat(PlainPath.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "my",
                "*",
                "//my",
                "/my//",
                "/./my",
                "/my/.",
                "/resources/../my",
                "/resources/..",
                "/%6dy",
                "/resources/%2e%2e/my",
                "/resources/..%2Fmy",
                "/my%00",
                "/my;a=b",
                "/a\\..\\my",
                "/my\n",
                "/my\u00e9"
            })
    void isSpelledInAnotherWay(String path) {
        assertThat(PlainPath.isPlain(path)).isFalse();
    }
}
