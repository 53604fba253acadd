package ke.cp2.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {

    @ParameterizedTest
    @CsvSource({
        "254722645678, 254722645678",
        "+254722645678, 254722645678",
        "+254 722 645 678, 254722645678",
        "0722645678, 254722645678",
        "0722-645-678, 254722645678",
        "(0722) 645.678, 254722645678",
        "722645678, 254722645678",
        "0112345678, 254112345678",
        "112345678, 254112345678",
        "254112345678, 254112345678",
        "'  0722 645 678  ', 254722645678"
    })
    void isReadInAllForms(String typed, String digits) {
        assertThat(MobileNumber.parse(typed).map(MobileNumber::digits)).contains(digits);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "0822645678",
                "25472264567",
                "2547226456789",
                "255722645678",
                "00254722645678",
                "072264567",
                "07226456789",
                "07x2645678",
                "++254722645678",
                "<script>alert(1)</script>",
                "0722645678\uD83D\uDE00",
                "\u0660\u0667\u0662\u0662\u0666\u0664\u0665\u0666\u0667\u0668",
                "\u202E0722645678",
                "0722645678 0722645678 0722645678"
            })
    void isNothingElse(String typed) {
        assertThat(MobileNumber.parse(typed)).isEmpty();
    }

    @Test
    void isShownInGroupsAndMaskedInLogs() {
        MobileNumber number = MobileNumber.of("0722645678");

        assertThat(number.spaced()).isEqualTo("254 722 645 678");
        assertThat(number.block()).isEqualTo("25472264");
        assertThat(number).hasToString("254*****5678");
    }

    @Test
    void isRefusedWhereItMustBeOne() {
        assertThatThrownBy(() -> MobileNumber.of("12"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
