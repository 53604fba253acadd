package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import ke.cp2.account.secondfactor.TotpSecret;
import ke.cp2.support.PortalProcess;
import ke.cp2.support.SecondPerson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer's first login on a phone, a lost app, and the administrator who helps. */
class SecondFactorJourneyIT {

    private static final String PASSWORD = "nyumba ya miti mitatu";

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest
    @CsvSource({
        "en, 254714000911, Protect your login, This code is wrong, Keep your recovery codes,"
                + " Enter your security code, Recovery codes left, an administrator removed",
        "sw, 254714000912, Linda akaunti yako, Msimbo huu si sahihi, Hifadhi misimbo yako ya akiba,"
                + " Weka msimbo wako wa usalama, Misimbo ya akiba iliyobaki, administrator removed"
    })
    void setsUpAnAppLosesItAndGetsInAgain(
            String language,
            String number,
            String protect,
            String wrong,
            String keep,
            String enter,
            String left,
            String removed) {
        Phone phone = new Phone(portal, number);
        try (Browser administrator = Browser.desktop(portal);
                Browser officer = Browser.phone(portal)) {
            DemoLogin.ADMINISTRATOR
                    .logIn(administrator)
                    .open("/staff/accounts/add")
                    .fill("fullName", "Amani Mpya " + language)
                    .fill("mobileNumber", number)
                    .choose("role", "COUNCIL_OFFICER")
                    .press("add")
                    .press("addNow");
            SecondPerson.of(portal).letIn("Amani Mpya " + language);

            logIn(officer.speak(language), number, phone.nextSecret())
                    .fill("newPassword", PASSWORD)
                    .fill("confirmPassword", PASSWORD)
                    .press("choose");
            assertThat(officer.text()).contains(protect);
            officer.open("/staff/applications");
            assertThat(officer.path()).isEqualTo("/account/authenticator");
            TotpSecret app = new TotpSecret(officer.textOf("secret").replace(" ", ""));
            officer.fill("code", "000000").press("confirm");
            assertThat(officer.textOf("code-message")).contains(wrong);
            officer.fill("code", app.codeOf(now())).press("confirm");

            assertThat(officer.text()).contains(keep);
            String[] codes = officer.textOf("codes").split("\\s+");
            assertThat(codes).hasSize(10);
            officer.press("kept");
            assertThat(officer.path()).isEqualTo("/staff");
            officer.press("logout");

            logIn(officer, number, PASSWORD);
            assertThat(officer.text()).contains(enter);
            officer.fill("code", codes[0]).press("enterCode").open("/staff/security");
            assertThat(officer.text()).contains(left).containsPattern("\\b9\\b");
            officer.fill("currentPassword", "a guess").fill("code", codes[1]).press("renew");
            assertThat(officer.textOf("currentPassword-message")).isNotBlank();
            officer.fill("currentPassword", PASSWORD).fill("code", codes[1]).press("renew");
            assertThat(officer.text()).contains(keep);
            assertThat(Arrays.asList(officer.textOf("codes").split("\\s+"))).doesNotContain(codes);

            administrator.open("/staff/accounts");
            administrator.fill("text", number).click("#search");
            assertThat(administrator.text()).contains("Amani Mpya " + language, "Yes");
            administrator
                    .follow("/staff/account?id=")
                    .fill("reason", "The phone was stolen")
                    .press("resetFactor")
                    .isAsked(
                            "Amani Mpya "
                                    + language
                                    + ", "
                                    + number.replaceAll("(...)(...)(...)(...)", "$1 $2 $3 $4")
                                    + ": the authenticator app and its recovery codes no longer"
                                    + " work.",
                            "programu ya uthibitishaji na misimbo yake ya akiba")
                    .press("doIt");
            assertThat(administrator.text())
                    .contains("The authenticator app was removed", "None yet");
            administrator.follow("/staff/audit?about=account");
            assertThat(administrator.text())
                    .contains("Authenticator app removed", "The phone was stolen");

            administrator
                    .back()
                    .fill("reason", "The phone was stolen")
                    .press("lock")
                    .isAsked("this person is logged out within a minute", "")
                    .press("doIt")
                    .reads("The account is locked.")
                    .fill("reason", "It was found")
                    .press("unlock")
                    .isAsked("this person can log in again, with the password that they had.", "")
                    .press("doIt")
                    .reads("The account is unlocked.");

            assertThat(messageWith(phone, removed)).isNotEmpty();
            officer.driver().manage().deleteAllCookies();
            logIn(officer, number, PASSWORD);
            assertThat(officer.path()).isEqualTo("/account/authenticator");
            assertThat(officer.textOf("secret").replace(" ", "")).isNotEqualTo(app.base32());
        }
    }

    private static Browser logIn(Browser browser, String number, String password) {
        return browser.open("/login")
                .fill("userName", number)
                .fill("password", password)
                .press("login");
    }

    private static long now() {
        return TotpSecret.stepAt(Clock.systemUTC().instant());
    }

    private static String messageWith(Phone phone, String words) {
        String message = phone.nextMessage();
        while (!message.contains(words)) {
            message = phone.nextMessage();
        }
        return message;
    }
}
