package ke.cp2.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueObjectsTest {

    @ParameterizedTest
    @ValueSource(strings = {"123456", "12345678", "123456789", " 12 345 678 "})
    void anIdNumberHasSixToNineDigits(String text) {
        assertThat(new NationalId(text).digits()).matches("[0-9]{6,9}");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "12345",
                "1234567890",
                "1234567A",
                "   ",
                "<b>123456</b>",
                "\u0661\u0662\u0663\u0664\u0665\u0666\u0667",
                "1234567\ud83d\ude00"
            })
    void anythingElseIsNoIdNumber(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NationalId(text));
    }

    @Test
    void leadingZerosMakeNoOtherIdNumber() {
        assertThat(new NationalId("012345678").canonical())
                .isEqualTo(new NationalId("12345678").canonical());
    }

    @Test
    void anIdNumberIsMaskedInLogs() {
        assertThat(new NationalId("12345678")).hasToString("\u2022\u2022\u2022\u2022\u2022678");
    }

    @Test
    void aPinIsWrittenInCapitalsWithoutSpaces() {
        assertThat(new KraPin(" a012 345 678z ").value()).isEqualTo("A012345678Z");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "P012345678Z",
                "A01234567Z",
                "A0123456789",
                "A012345678ZZ",
                "A012345678\u0416"
            })
    void aPinOfACompanyOrOfAnotherFormIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KraPin(text));
    }

    @Test
    void aTscNumberHasFourToEightDigits() {
        assertThat(new TscNumber("65 43 21").digits()).isEqualTo("654321");
        assertThatIllegalArgumentException().isThrownBy(() -> new TscNumber("123"));
        assertThatIllegalArgumentException().isThrownBy(() -> new TscNumber("123456789"));
    }

    @Test
    void aCentreCodeHasEightDigits() {
        assertThat(new CentreCode("20 401 003").digits()).isEqualTo("20401003");
        assertThatIllegalArgumentException().isThrownBy(() -> new CentreCode("2040100"));
    }

    @ParameterizedTest
    @CsvSource({
        "Amina Wanjiru Otieno",
        "O\u2019Brien-Kamau",
        "Ng'ang'a",
        "\u0623\u0645\u064a\u0646\u0629",
        "\u00c9tienne"
    })
    void aNameIsWrittenInAnyScript(String name) {
        assertThat(name).matches(Written.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Amina \ud83d\ude00",
                "12345",
                "   ",
                "\u202eAmina"
            })
    void whatIsNoNameIsRefused(String name) {
        assertThat(name).doesNotMatch(Written.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amina@mail.example", "a.b+c@mail.co.example"})
    void anEmailAddressHasADomain(String email) {
        assertThat(email).matches(Written.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"amina", "amina@mail", "@mail.example", "a b@mail.example", "a@b@c.example"})
    void whatIsNoEmailAddressIsRefused(String email) {
        assertThat(email).doesNotMatch(Written.EMAIL);
    }
}
