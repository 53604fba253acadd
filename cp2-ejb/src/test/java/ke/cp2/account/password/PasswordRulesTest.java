package ke.cp2.account.password;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final MobileNumber NUMBER = MobileNumber.of("254722645678");
    private static final String NAME = "Wanjiku Atieno Chebet";

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maembe 7",
                "nyumba ya miti",
                "kijani kibichi",
                "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645",
                "9f2kq8zz",
                "mwalimu wa kijiji",
                "mwalimu kenya knec 3",
                "asali ya kenya 26",
                "dangerous-abcd"
            })
    void takesWhatIsLongEnoughAndNotCommon(String password) {
        assertThatCode(() -> check(password, Role.PROFESSIONAL)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "null, account.passwordShort",
                "kasuku7, account.passwordShort",
                "'  kasuku7  ', account.passwordShort",
                "'password ', account.passwordCommon",
                "password, account.passwordCommon",
                "Password1, account.passwordCommon",
                "12345678, account.passwordCommon",
                "KENYA254, account.passwordCommon",
                "aaaaaaaaaaaa, account.passwordCommon",
                "abababababab, account.passwordCommon",
                "254722645678, account.passwordPersonal",
                "0722 645 678, account.passwordPersonal",
                "+254722645678, account.passwordPersonal",
                "wanjiku1985, account.passwordPersonal",
                "Wanjiku Atieno Chebet, account.passwordPersonal"
            },
            nullValues = "null")
    void refusesWithTheReason(String password, String key) {
        assertThatThrownBy(() -> check(password, Role.PROFESSIONAL))
                .isInstanceOf(BusinessException.class)
                .hasMessage(key)
                .extracting("field")
                .isEqualTo("newPassword");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mwalimu2026",
                "knec2026",
                "kcse2026",
                "tsc12345",
                "mungu123",
                "jesus2026",
                "kenya1234",
                "abcdefgh",
                "Naivasha2026",
                "cp2-portal",
                "2026!Kisumu",
                "Nenosiri@1",
                "karibu_kenya",
                "UasinGishu#7",
                "hgfedcba",
                "qwerty-asdf-99",
                "hakunamatata7",
                "safaricom 2026"
            })
    void refusesWhatSuggestsItselfHere(String password) {
        assertThatThrownBy(() -> check(password, Role.PROFESSIONAL))
                .hasMessage("account.passwordCommon");
    }

    @Test
    void asksFifteenCharactersOfStaff() {
        assertThatThrownBy(() -> check("nyumba ya miti", Role.COUNCIL_OFFICER))
                .hasMessage("account.passwordShort");
        assertThatCode(() -> check("nyumba ya miti mitatu", Role.COUNCIL_OFFICER))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesEndlessPasswords() {
        assertThatThrownBy(() -> check("maneno ".repeat(30), Role.PROFESSIONAL))
                .hasMessage("account.passwordLong");
    }

    private void check(String password, Role role) {
        rules.check(password, NUMBER, NAME, role);
    }
}
