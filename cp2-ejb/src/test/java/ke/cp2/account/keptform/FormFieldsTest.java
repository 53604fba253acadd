package ke.cp2.account.keptform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

    @Test
    void comeBackAsTheyWereSent() {
        FormFields fields =
                FormFields.of(
                        Map.of(
                                "statement",
                                new String[] {"Ng’ombe & mbuzi = 2\r\n%41+é"},
                                "subjects",
                                new String[] {"KCSE:101", "KCSE:121"},
                                "empty",
                                new String[] {""}));

        Map<String, String[]> back = FormFields.decoded(fields.encoded()).values();

        assertThat(back.get("statement")).containsExactly("Ng’ombe & mbuzi = 2\r\n%41+é");
        assertThat(back.get("subjects")).containsExactly("KCSE:101", "KCSE:121");
        assertThat(back.get("empty")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "newPassword",
                "form:currentPassword",
                "PASSWORD",
                "form:code",
                "secret",
                "jakarta.faces.ViewState"
            })
    void leaveOutWhatIsSecret(String name) {
        assertThat(FormFields.of(Map.of(name, new String[] {"x"})).values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kraPin", "centreCode", "subjectCode", "form:reason"})
    void keepWhatOnlySoundsAlike(String name) {
        assertThat(FormFields.of(Map.of(name, new String[] {"x"})).values()).containsKey(name);
    }
}
