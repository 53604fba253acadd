package ke.cp2.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/** What asks for the own password again, what it says, and what the owner's phone gets. */
class OwnPasswordIT {

    private static final String PASSWORD = "mto wa mamba wawili";
    private static final String ANOTHER = "ndege watatu juu ya mti";

    private final PortalProcess portal = PortalProcess.shared();
    private final Visitor here = new Visitor(portal.url(""));
    private final Visitor elsewhere = new Visitor(portal.url(""));

    @Test
    void aChangedPasswordEndsAllOtherSessionsAtOnce() {
        PhoneOwner owner = PhoneOwner.create(here, "254715000101", PASSWORD);
        elsewhere.logIn(owner.number(), PASSWORD);
        assertThat(elsewhere.open("/my").statusCode()).isEqualTo(200);
        Visitor further = elsewhere.neighbour();
        further.logIn(owner.number(), PASSWORD);
        assertThat(further.open("/resources/../my").statusCode()).isEqualTo(404);

        assertThat(Words.beside("currentPassword", change("wrong", ANOTHER, ANOTHER)))
                .isEqualTo("This is not your current password. Try again.");
        assertThat(Words.beside("confirmPassword", change(PASSWORD, ANOTHER, "something else")))
                .isEqualTo("The two passwords are not the same.");
        assertThat(Words.beside("newPassword", change(PASSWORD, PASSWORD, PASSWORD)))
                .isEqualTo("This is the password that you have now. Choose another one.");
        assertThat(elsewhere.open("/my").statusCode()).as("nothing has changed").isEqualTo(200);
        String sessionBefore = here.session().orElseThrow();

        assertThat(Words.location(change(PASSWORD, ANOTHER, ANOTHER)))
                .endsWith("/account/settings");
        assertThat(here.open("/account/settings").body())
                .contains("Your password is changed. You are logged out everywhere else.");
        assertThat(here.session()).get().isNotEqualTo(sessionBefore);
        for (String way : new String[] {"/resources/..", "/resources/%2e%2e", "/x/.."}) {
            assertThat(Words.location(further.open(way + "/my"))).as(way).endsWith("/login");
        }
        assertThat(Words.location(elsewhere.open("/my"))).endsWith("/login?to=%2Fmy");
        owner.awaitText("CP2: the password of your account was changed. If you did not do this");
        assertThat(elsewhere.logIn(owner.number(), PASSWORD).body())
                .contains("User name or password is wrong");
        assertThat(Words.location(elsewhere.logIn(owner.number(), ANOTHER))).endsWith("/my");
    }

    @Test
    void whoGuessesThePasswordInASessionIsOut() {
        PhoneOwner owner = PhoneOwner.create(here, "254715000104", PASSWORD);
        elsewhere.logIn(owner.number(), PASSWORD);
        for (int i = 0; i < 10; i++) {
            assertThat(Words.beside("currentPassword", change(here.at("198.51.100." + i), "no")))
                    .isEqualTo("This is not your current password. Try again.");
        }

        assertThat(Words.location(here.at("198.51.100.99").open("/my")))
                .endsWith("/login?to=%2Fmy");
        assertThat(elsewhere.open("/my").statusCode()).as("the owner's").isEqualTo(200);
        assertThat(Words.location(here.logIn(owner.number(), PASSWORD))).endsWith("/my");
    }

    private static HttpResponse<String> change(Visitor visitor, String password) {
        return visitor.submit(
                "/account/change-password",
                "change",
                Map.of(
                        "currentPassword", password,
                        "newPassword", ANOTHER,
                        "confirmPassword", ANOTHER));
    }

    @Test
    void aPasswordChosenByAnSmsCodeEndsOtherSessions() {
        Visitor thief = new Visitor(portal.url(""));
        thief.logIn("254700001008", "demo-teacher-2026");
        assertThat(thief.open("/my").statusCode()).isEqualTo(200);

        PhoneOwner owner = new PhoneOwner(here, "254700001008");
        here.submit("/account/forgot", "reset", Map.of("mobileNumber", owner.number()));
        owner.choosePassword(PASSWORD);

        assertThat(here.open("/my").statusCode()).isEqualTo(200);
        assertThat(Words.location(thief.open("/my"))).endsWith("/login?to=%2Fmy");
    }

    @Test
    void paymentDetailsNeedThePasswordInKiswahili() {
        here.open("/?lang=sw");
        PhoneOwner owner = PhoneOwner.create(here, "254715000102", PASSWORD);
        owner.consent();

        assertThat(Words.beside("currentPassword", pay("")))
                .isEqualTo(
                        "Andika nenosiri lako la sasa, ili mtu mwingine asiweze kubadilisha hili.");
        HttpResponse<String> wrong = pay("si hili");
        assertThat(Words.beside("currentPassword", wrong))
                .isEqualTo("Hili si nenosiri lako la sasa. Jaribu tena.");
        assertThat(wrong.body()).as("what was typed").contains("Zawadi Mfano", "0715 000 102");
        assertThat(here.open("/my/profile").body()).doesNotContain("Zawadi Mfano");

        assertThat(Words.location(pay(PASSWORD))).endsWith("/my/profile");
        assertThat(here.open("/my/profile").body()).contains("Zawadi Mfano");
        owner.awaitText("CP2: taarifa za malipo kwenye akaunti yako zimebadilishwa.");

        for (int i = 0; i < 6; i++) {
            pay("si hili");
        }
        assertThat(Words.beside("currentPassword", pay(PASSWORD)))
                .startsWith("Umekosea mara nyingi mno");
        assertThat(here.neighbour().logIn(owner.number(), PASSWORD).body())
                .as("the same limit as at the login from there")
                .contains("Too many wrong tries");
        assertThat(Words.location(elsewhere.logIn(owner.number(), PASSWORD)))
                .as("the owner at another address")
                .endsWith("/my");
    }

    @Test
    void anotherEmailAddressNeedsThePasswordAndOtherFieldsDoNot() {
        PhoneOwner owner = PhoneOwner.create(here, "254715000103", PASSWORD);
        owner.consent();

        assertThat(Words.location(describe("Baraka Mfano", "", ""))).endsWith("/my/profile");
        HttpResponse<String> refused = describe("Baraka Mfano", "baraka@mail.example", "");
        assertThat(Words.beside("currentPassword", refused))
                .isEqualTo("Enter your current password, so that nobody else can change this.");
        assertThat(refused.body()).as("what was typed").contains("baraka@mail.example");
        assertThat(here.open("/my/profile").body()).doesNotContain("baraka@mail.example");

        assertThat(Words.location(describe("Baraka Mfano", "baraka@mail.example", PASSWORD)))
                .endsWith("/my/profile");
        owner.awaitText("CP2: the email address in your account was changed.");
    }

    private HttpResponse<String> change(String current, String wanted, String again) {
        return here.submit(
                "/account/change-password",
                "change",
                Map.of(
                        "currentPassword", current,
                        "newPassword", wanted,
                        "confirmPassword", again));
    }

    private HttpResponse<String> pay(String password) {
        return here.submit(
                "/my/profile/payment",
                "save",
                Map.of(
                        "mpesaName", "Zawadi Mfano",
                        "mpesaNumber", "0715 000 102",
                        "currentPassword", password));
    }

    private HttpResponse<String> describe(String name, String email, String password) {
        return here.submit(
                "/my/profile/personal",
                "save",
                Map.of("fullName", name, "email", email, "currentPassword", password));
    }
}
