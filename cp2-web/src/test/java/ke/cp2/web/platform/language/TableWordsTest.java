package ke.cp2.web.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TableWordsTest {

    /** PrimeFaces has no Kiswahili: what it says of sorting comes from the portal's own bundle. */
    @Test
    void headersOfTablesSayInKiswahiliHowTheySort() {
        List<String> keys =
                ResourceBundle.getBundle("org.primefaces.Messages", Locale.ENGLISH)
                        .keySet()
                        .stream()
                        .filter(key -> key.startsWith("primefaces.datatable.SORT"))
                        .toList();
        ResourceBundle english =
                ResourceBundle.getBundle("ke.cp2.web.platform.faces", Locale.ENGLISH);
        ResourceBundle kiswahili =
                ResourceBundle.getBundle("ke.cp2.web.platform.faces", Locale.forLanguageTag("sw"));
        assertThat(keys)
                .hasSize(3)
                .allSatisfy(
                        key ->
                                assertThat(kiswahili.getString(key))
                                        .isNotEqualTo(english.getString(key)));
    }
}
