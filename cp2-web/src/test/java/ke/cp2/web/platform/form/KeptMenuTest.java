package ke.cp2.web.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptMenuTest {

    private static final String OPTIONS =
            "<option value=\"\">All</option>\n"
                    + "\t<option value=\"04\">Tana River</option>\n"
                    + "\t<option value=\"047\">Nairobi</option>\n";

    @Test
    void theChosenEntryIsMarkedAndNoOther() {
        assertThat(KeptMenu.marked(OPTIONS, "047"))
                .isEqualTo(OPTIONS.replace("\"047\"", "\"047\" selected=\"selected\""));
        assertThat(KeptMenu.marked(OPTIONS, ""))
                .startsWith("<option value=\"\" selected=\"selected\">All<");
    }

    @Test
    void whatIsNotInTheListMarksNothing() {
        assertThat(KeptMenu.marked(OPTIONS, "47")).isEqualTo(OPTIONS);
    }
}
