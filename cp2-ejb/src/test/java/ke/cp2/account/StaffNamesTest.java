package ke.cp2.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wanjik\u0169 Ng\u2019ang\u2019a",
                "WANJIKU  Nganga",
                "Ng'ang'a, Wanjiku",
                "wanjiku\uff0dng\u02bcang\u02bca",
                "Wan\u200djiku Nganga",
                "Wan\u0335jiku Nganga"
            })
    void aNameIsTheSameHoweverItIsWritten(String name) {
        assertThat(StaffNames.isSame(name, "Wanjiku Ng'ang'a")).isTrue();
    }

    @Test
    void anotherWordMakesAnotherName() {
        assertThat(StaffNames.isSame("Wanjiku M. Ng'ang'a", "Wanjiku Ng'ang'a")).isFalse();
        assertThat(StaffNames.isSame("Wanjiku Nganja", "Wanjiku Ng'ang'a")).isFalse();
    }
}
