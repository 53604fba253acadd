package ke.cp2.profile.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTest {

    @Test
    void aMaskShowsTheEndOfWhatIsLongEnough() {
        assertThat(Masked.ending("1234567890"))
                .isEqualTo("\u2022\u2022\u2022\u2022\u2022\u2022\u2022890");
        assertThat(Masked.ending("123")).isEqualTo("\u2022\u2022\u2022");
        assertThat(Masked.ending(null, false)).isNull();
        assertThat(Masked.initials("Juma Otieno"))
                .isEqualTo("J\u2022\u2022\u2022\u2022 O\u2022\u2022\u2022\u2022");
    }
}
