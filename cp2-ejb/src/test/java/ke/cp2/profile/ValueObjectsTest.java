package ke.cp2.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.profile.form.ProfilePattern;
import ke.cp2.profile.value.CentreCode;
import ke.cp2.profile.value.KraPin;
import ke.cp2.profile.value.NamedIdKeys;
import ke.cp2.profile.value.NationalId;
import ke.cp2.profile.value.TscNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueObjectsTest {

    private static final KeyedHash INDEX = new KeyedHash(new byte[32]);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456",
                "12345678",
                "123456789",
                " 12 345 678 ",
                "\u200f12345678\u0000",
                "12\u202f345\u00a0678",
                "'12345678",
                "\u0661\u0662\u0663\u0664\u0665\u0666\u0667"
            })
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
                "\u0000",
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

    @ParameterizedTest
    @CsvSource({
        "12345678, 12345679, true",
        "12345678, 12354678, true",
        "12345678, 52341678, false",
        "12345678, 1234567, true",
        "12345678, 123455678, true",
        "02345678, 32345678, true",
        "12345678, 12345678, false",
        "12345678, 012345678, false",
        "12345678, 12345687, true",
        "12345678, 12345699, false",
        "12345678, 21345687, false",
        "12345678, 123456, false"
    })
    void aSlipMakesOneIdNumberOfAnother(String one, String other, boolean near) {
        assertThat(new NationalId(one).isNear(new NationalId(other))).isEqualTo(near);
        assertThat(new NationalId(other).isNear(new NationalId(one))).isEqualTo(near);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "12345678", "987654321"})
    void numbersThatASlipPartsShareAKey(String digits) {
        List<String> near = slips(digits);
        near.removeIf(slip -> !new NationalId(digits).isNear(new NationalId(slip)));
        assertThat(near).hasSizeGreaterThan(2 * digits.length());
        for (String other : near) {
            assertThat(keys("amina", other))
                    .as("%s and %s", digits, other)
                    .matches(
                            keys ->
                                    keys.head().equals(keys("amina", digits).head())
                                            || keys.tail().equals(keys("amina", digits).tail()));
        }
        assertThat(keys("juma", digits).head()).isNotEqualTo(keys("amina", digits).head());
        assertThat(NamedIdKeys.of(null, new NationalId(digits), INDEX).tail()).isNull();
    }

    /** The number with each digit another one, left out, doubled, or changed with the next. */
    private static List<String> slips(String digits) {
        List<String> slips = new ArrayList<>();
        for (int i = 0; i < digits.length(); i++) {
            String before = digits.substring(0, i);
            String after = digits.substring(i + 1);
            char digit = digits.charAt(i);
            slips.add(before + (char) ('0' + (digit - '0' + 3) % 10) + after);
            slips.add(before + after);
            slips.add(before + digit + digit + after);
            if (!after.isEmpty()) {
                slips.add(before + after.charAt(0) + digit + after.substring(1));
            }
        }
        slips.removeIf(slip -> slip.length() > 9);
        return slips;
    }

    private static NamedIdKeys keys(String name, String digits) {
        return NamedIdKeys.of(name, new NationalId(digits), INDEX);
    }

    @Test
    void leadingZerosMakeNoOtherTscNumber() {
        assertThat(new TscNumber("0719010").canonical())
                .isEqualTo(new TscNumber("719 010").canonical());
        assertThat(new TscNumber("0000").canonical()).isEqualTo("0");
    }

    @Test
    void aPinIsWrittenInCapitalsWithoutSpaces() {
        assertThat(new KraPin(" a012 345 678z ").value()).isEqualTo("A012345678Z");
        assertThat(new KraPin("\ufeff\uff41012\u2009345678z\u200b").value())
                .isEqualTo("A012345678Z");
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
    @ValueSource(strings = {"00401003", "48401003", "99999999"})
    void aCentreCodeIsTypedWithOneOfThe47Counties(String typed) {
        assertThat("01401003").matches(CentreCode.TYPED);
        assertThat("4 7401003").matches(CentreCode.TYPED);
        assertThat(typed).doesNotMatch(CentreCode.TYPED);
        assertThat(new CentreCode(typed).digits()).as("what is kept is read").isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amina@mail.example", "a.b+c@mail.co.example"})
    void anEmailAddressHasADomain(String email) {
        assertThat(email).matches(ProfilePattern.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"amina", "amina@mail", "@mail.example", "a b@mail.example", "a@b@c.example"})
    void whatIsNoEmailAddressIsRefused(String email) {
        assertThat(email).doesNotMatch(ProfilePattern.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+Ziwa", "-Ziwa", "@Ziwa", "\uFF1DZiwa"})
    void anInstitutionIsNoFormula(String typed) {
        assertThat(typed).doesNotMatch(ProfilePattern.NO_FORMULA);
        assertThat("A+ Ziwa - @ Heri").matches(ProfilePattern.NO_FORMULA);
    }
}
