package ke.cp2.platform.typed;

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
        "'  0722 645 678  ', 254722645678",
        "00254722645678, 254722645678",
        "+254 (0)722 645 678, 254722645678",
        "+254 (0) 722 645 678, 254722645678",
        "+2540722645678, 254722645678",
        "(+254) 722 645 678, 254722645678",
        "tel:+254722645678, 254722645678",
        "TEL: +254-722-645-678, 254722645678",
        "0722/645/678, 254722645678",
        "0722.64.56.78, 254722645678",
        "\u20190722645678, 254722645678",
        "722645678.0, 254722645678"
    })
    void isReadInAllForms(String typed, String digits) {
        assertThat(MobileNumber.parse(typed).map(MobileNumber::digits)).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'0722645678",
                "=\"0722645678\"",
                "\u202a+254 722 645 678\u202c",
                "\u202E0722645678",
                "\ufeff0722645678",
                "0722\u200b645\u200d678",
                "0722\u00ad645678",
                "0722\u202f645\u202f678",
                "0722\u00a0645\u2009678",
                "0722\u2011645\u2013678",
                "0722\u2212645\u2010678",
                "0722645678\u0000",
                "\u0660\u0667\u0662\u0662\u0666\u0664\u0665\u0666\u0667\u0668",
                "\uff10\uff17\uff12\uff12\uff16\uff14\uff15\uff16\uff17\uff18",
                "\uff0b\uff12\uff15\uff14\uff17\uff12\uff12645678"
            })
    void isReadWhateverWasPastedWithIt(String pasted) {
        assertThat(MobileNumber.parse(pasted)).contains(MobileNumber.of("254722645678"));
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
                "0025472264567",
                "+722645678",
                "25400722645678",
                "72264567.8",
                "72264567/8",
                "72264567.0",
                "2.54722E+11",
                "O722645678",
                "072264567l",
                "0722645678 / 0733645678",
                "0722645678,0733645678",
                "0722645678 or 9",
                "\u0000",
                "072264567",
                "07226456789",
                "07x2645678",
                "++254722645678",
                "<script>alert(1)</script>",
                "0722645678\uD83D\uDE00",
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
