package ke.cp2.web.platform.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptMarkupTest {

    private record Card(String title) {}

    @Test
    void whoAsksWithAnEqualKeyGetsWhatWasWrittenForIt() {
        KeptMarkup.keep(key("menu", List.of(new Card("Invigilator"))), "<p>Invigilator</p>");

        assertThat(KeptMarkup.of(key("menu", List.of(new Card("Invigilator")))))
                .isEqualTo("<p>Invigilator</p>");
        assertThat(KeptMarkup.of(key("menu", List.of(new Card("Examiner"))))).isNull();
        assertThat(KeptMarkup.of(key("list", List.of(new Card("Invigilator"))))).isNull();
    }

    @Test
    void aNonceIsGoodForOneAnswer() {
        KeptMarkup.keep(key("script", null), "<script nonce=\"abc\"></script>");

        assertThat(KeptMarkup.of(key("script", null))).isNull();
    }

    @Test
    void aLongAddressIsNotKept() {
        KeptMarkup.keep(key("long", "/x".repeat(30_000)), "<p>Not found</p>");

        assertThat(KeptMarkup.of(key("long", "/x".repeat(30_000)))).isNull();
    }

    private static List<Object> key(Object... parts) {
        return Arrays.asList(parts);
    }
}
