package ke.cp2.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import ke.cp2.support.Eventually;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/** Somebody with a new number: what the pages say, what both phones get, what stays. */
class ChangeNumberIT {

    private static final String PASSWORD = "mto wa mamba wawili";
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private final PortalProcess portal = PortalProcess.shared();
    private final Visitor here = new Visitor(portal.url(""));
    private final Visitor elsewhere = new Visitor(portal.url(""));

    @Test
    void theAccountMovesWithTheCodeFromTheNewPhone() {
        PhoneOwner owner = PhoneOwner.create(here, "254715000201", PASSWORD);
        owner.consent();
        here.submit("/my/profile/personal", "save", Map.of("fullName", "Neema Mfano"));
        here.submit(
                "/my/profile/payment",
                "save",
                Map.of(
                        "mpesaName", "Neema Mfano",
                        "mpesaNumber", "0715 000 201",
                        "currentPassword", PASSWORD));
        assertThat(here.open("/account/settings").body()).doesNotContain("You are paid to");
        elsewhere.logIn(owner.number(), PASSWORD);

        HttpResponse<String> wrong = ask("0715 000 202", "0715 000 202", "wrong");
        assertThat(Words.beside("currentPassword", wrong))
                .isEqualTo("This is not your current password. Try again.");
        assertThat(wrong.body()).as("what was typed").contains("value=\"0715 000 202\"");
        assertThat(Words.beside("confirmMobileNumber", ask("0715000202", "0715000203", PASSWORD)))
                .isEqualTo("The two mobile numbers are not the same.");
        assertThat(Words.beside("mobileNumber", ask("0715000201", "0715000201", PASSWORD)))
                .isEqualTo("This is your number already.");

        ask("0715002222", "0715002222", PASSWORD);
        Eventually.isEqual(
                true,
                Duration.ofSeconds(60),
                () ->
                        here.open("/account/confirm-number")
                                .body()
                                .contains("The SMS to 254 715 002 222 did not arrive."));
        assertThat(here.open("/account/confirm-number").body())
                .contains("Not delivered. The network does not know this number.")
                .doesNotContain("An SMS was sent to");

        assertThat(Words.location(ask("0715000202", "+254 715 000 202", PASSWORD)))
                .endsWith("/account/confirm-number");
        assertThat(here.open("/account/confirm-number").body())
                .contains("An SMS was sent to 254 715 000 202.")
                .as("what becomes of it")
                .contains("id=\"sms-state\"");
        PhoneOwner moved = new PhoneOwner(here, "254715000202");
        String code = moved.find(CODE);
        assertThat(moved.messages()).contains("is the code for your new number");
        assertThat(Words.beside("code", confirm(code.equals("123456") ? "654321" : "123456")))
                .isEqualTo("This is not the code that was sent. Look at the SMS and try again.");

        assertThat(Words.location(confirm(code))).endsWith("/account/settings");
        String settings = here.open("/account/settings").body();
        assertThat(settings)
                .contains("Your number is changed. It is your user name from now on.")
                .contains("254 715 000 202")
                .contains("201, which is not the mobile number of your account, 254 715 000 202");
        assertThat(here.open("/my/profile/payment").body())
                .contains("The mobile number of your account is 254 715 000 202:");
        assertThat(here.open("/my/profile").body()).as("history").contains("Neema Mfano");
        assertThat(here.open("/my/messages").body())
                .contains("To 254 715 000 201, which is not your number now.")
                .doesNotContain("To 254 715 000 202,")
                .contains("It contained a code for a new mobile number");
        owner.awaitText("CP2: your account was moved to another mobile number.");
        moved.awaitText("CP2: this number is the user name of your account from now on.");
        assertThat(Words.location(elsewhere.open("/my"))).as("other sessions").contains("/login");
        assertThat(elsewhere.logIn(owner.number(), PASSWORD).body())
                .contains("User name or password is wrong");
        assertThat(Words.location(elsewhere.logIn("0715000202", PASSWORD))).endsWith("/my");
        assertThat(Words.beside("code", confirm(code))).startsWith("This code no longer works");
    }

    @Test
    void aNumberWithAnAccountLooksTheSameAndItsPhoneIsTold() {
        PhoneOwner holder = PhoneOwner.create(elsewhere, "254715000203", PASSWORD);
        here.open("/?lang=sw");
        PhoneOwner owner = PhoneOwner.create(here, "254715000204", PASSWORD);

        assertThat(Words.location(ask("0715000203", "0715000203", PASSWORD)))
                .endsWith("/account/confirm-number");
        String held = here.open("/account/confirm-number").body();
        assertThat(held)
                .contains("SMS imetumwa kwa 254 715 000 203.")
                .contains("SMS haina msimbo?", "Ikikuomba kupiga simu, wasaidizi");
        holder.awaitText("which has an account already. If it was you, call support");
        assertThat(CODE.matcher(holder.messages().replaceAll("2547\\d{8}", "")).find())
                .as("no code for a number that is held")
                .isFalse();

        assertThat(Words.location(ask("0715000205", "0715000205", PASSWORD)))
                .endsWith("/account/confirm-number");
        assertThat(here.open("/account/confirm-number").body().replace("000 205", "000 203"))
                .as("the same words for a free number")
                .contains("SMS imetumwa kwa 254 715 000 203.");
        for (int i = 0; i < 4; i++) {
            assertThat(Words.beside("code", confirm("000000"))).startsWith("Huu si msimbo");
        }
        assertThat(Words.beside("code", confirm("000000")))
                .as("nobody is asked to try again what has ended")
                .startsWith("Umekosea mara nyingi mno");
        assertThat(Words.beside("code", confirm(new PhoneOwner(here, "254715000205").find(CODE))))
                .as("after five wrong tries even the right code")
                .startsWith("Msimbo huu haufanyi kazi tena");
        assertThat(owner.messages()).doesNotContain("imehamishiwa");

        for (int i = 0; i < 3; i++) {
            ask("071500020" + (6 + i), "071500020" + (6 + i), PASSWORD);
        }
        assertThat(Words.beside("mobileNumber", ask("0715000209", "0715000209", PASSWORD)))
                .as("the sixth code of a day")
                .startsWith("Misimbo mingi mno imeombwa leo");
    }

    @Test
    void whoAsksForANumberAllDayDoesNotKeepItsOwnerFromIt() {
        PhoneOwner.create(elsewhere, "254715000211", PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(Words.location(ask(elsewhere, "0715000213", "0715000213", PASSWORD)))
                    .endsWith("/account/confirm-number");
        }
        PhoneOwner.create(here, "254715000212", PASSWORD);

        for (int i = 0; i < 2; i++) {
            assertThat(Words.location(ask("0715000213", "0715000213", PASSWORD)))
                    .endsWith("/account/confirm-number");
        }
        assertThat(Words.beside("mobileNumber", ask("0715000213", "0715000213", PASSWORD)))
                .as("the phone is not flooded, either")
                .startsWith("Too many codes were asked for today");
    }

    private HttpResponse<String> ask(String number, String again, String password) {
        return ask(here, number, again, password);
    }

    private static HttpResponse<String> ask(
            Visitor visitor, String number, String again, String password) {
        return visitor.submit(
                "/account/change-number",
                "ask",
                Map.of(
                        "mobileNumber", number,
                        "confirmMobileNumber", again,
                        "currentPassword", password));
    }

    private HttpResponse<String> confirm(String code) {
        return here.submit("/account/confirm-number", "confirm", Map.of("code", code));
    }
}
