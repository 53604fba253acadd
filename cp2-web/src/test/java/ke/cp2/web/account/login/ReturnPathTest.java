package ke.cp2.web.account.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/my",
                "/my/profile/next-of-kin",
                "/my/apply?number=KCSE-2026-0001",
                "/staff/application?reference=A%2F12"
            })
    void leadsBackToOwnPages(String wanted) {
        String home = wanted.startsWith("/my") ? "/my" : "/staff";
        assertThat(ReturnPath.orHome(wanted, home)).isEqualTo(wanted);
    }

    @Test
    void leadsNobodyToThePagesOfOtherRoles() {
        assertThat(ReturnPath.orHome("/my/profile", "/staff")).isEqualTo("/staff");
        assertThat(ReturnPath.orHome("/staff/sms", "/my")).isEqualTo("/my");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/my",
                "javascript:alert(1)",
                "/my//evil.example",
                "/my/../login",
                "/my\r\nSet-Cookie: a=b",
                "/my/%2e%2e/login",
                "/myths",
                "/logout",
                "my"
            })
    void leadsNowhereElse(String wanted) {
        assertThat(ReturnPath.orHome(wanted, "/my")).isEqualTo("/my");
    }
}
