package ke.cp2.web.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final Locale KISWAHILI = Locale.forLanguageTag("sw");

    @Test
    void aCountThatEndsSaysThatThereAreMore() {
        assertThat(Format.count(1_001, Locale.ENGLISH)).isEqualTo("over 1,000");
        assertThat(Format.count(1_001, KISWAHILI)).isEqualTo("zaidi ya 1,000");
    }

    @Test
    void aCountThatCameToItsEndIsTheNumber() {
        assertThat(Format.count(1_000, Locale.ENGLISH)).isEqualTo("1,000");
        assertThat(Format.count(0, KISWAHILI)).isEqualTo("0");
        assertThat(Format.count(null, KISWAHILI)).isEmpty();
    }
}
