package ke.cp2.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.account.secondfactor.TotpSecret;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import ke.cp2.support.SecondPerson;
import ke.cp2.support.StaffCodes;
import org.junit.jupiter.api.Test;

/** The login of staff over HTTP, without scripts: half a login opens nothing but the next step. */
class StaffLoginIT {

    private static final String OFFICER = "254700000003";
    private static final String ADMINISTRATOR = "254700000001";
    private static final String DEMO_PASSWORD = "demo-council-2026";
    private static final String PASSWORD = "nyumba ya miti mitatu";
    private static final Pattern SECRET = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern KEY = Pattern.compile("<code id=\"secret\">([A-Z2-7 ]+)</code>");
    private static final List<String> PAGES =
            List.of(
                    "/my",
                    "/staff",
                    "/staff.xhtml",
                    "/staff/accounts",
                    "/staff/applications.xhtml",
                    "/staff/security",
                    "/staff/security/codes",
                    "/account/password");

    private final PortalProcess portal = PortalProcess.shared();
    private final Visitor visitor = new Visitor(portal.url(""));

    @Test
    void thePasswordAloneOpensTheCodePageOnly() {
        HttpResponse<String> login =
                visitor.submit(
                        "/login?to=%2Fstaff%2Fvacancies",
                        "login", Map.of("userName", OFFICER, "password", DEMO_PASSWORD));
        assertThat(location(login)).endsWith("/account/code?to=%2Fstaff%2Fvacancies");
        String half = visitor.session().orElseThrow();
        leadsNowhereBut("/account/code");
        assertThat(visitor.open("/account/authenticator").statusCode()).isEqualTo(302);

        assertThat(visitor.open("/simulator/codes").body())
                .as("the way into the demo, in the same browser")
                .contains("data-user=\"" + OFFICER);

        assertThat(enter("123").body()).contains("This code is wrong");
        assertThat(visitor.session()).contains(half);
        String code = StaffCodes.next(portal, OFFICER);
        assertThat(location(enter(code))).endsWith("/staff/vacancies");

        assertThat(visitor.session()).isPresent().get().isNotEqualTo(half);
        assertThat(visitor.open("/staff/vacancies").statusCode()).isEqualTo(200);
        assertThat(visitor.open("/account/code").statusCode()).isEqualTo(403);
        assertThat(visitor.open("/account/authenticator").statusCode()).isEqualTo(403);

        Visitor replay = new Visitor(portal.url(""));
        replay.logIn(OFFICER, DEMO_PASSWORD);
        assertThat(replay.submit("/account/code", "enterCode", Map.of("code", code)).body())
                .contains("has been used already");
        assertThat(location(replay.open("/staff"))).endsWith("/account/code");
    }

    @Test
    void newStaffSetTheirAppUpBeforeAnythingElse() throws Exception {
        addOfficer("0714 000 901");
        String secret = secretOf("254714000901");
        assertThat(location(visitor.logIn("254714000901", secret))).endsWith("/account/password");
        HttpResponse<String> chosen =
                visitor.submit(
                        "/account/password",
                        "choose",
                        Map.of("newPassword", PASSWORD, "confirmPassword", PASSWORD));
        assertThat(location(chosen)).endsWith("/account/authenticator");
        String half = visitor.session().orElseThrow();
        leadsNowhereBut("/account/authenticator");

        String page = visitor.open("/account/authenticator").body();
        Matcher key = KEY.matcher(page);
        assertThat(key.find()).isTrue();
        assertThat(page).contains("<svg", "otpauth://totp/CP2:254714000901?secret=");
        assertThat(visitor.open("/account/authenticator").body())
                .as("the same key when the page is opened again")
                .contains(key.group(1));
        TotpSecret app = new TotpSecret(key.group(1).replace(" ", ""));
        assertThat(confirm("000 000").body()).contains("This code is wrong");
        HttpResponse<String> done = confirm(codeOf(app));

        assertThat(location(done)).endsWith("/staff/security/codes");
        assertThat(visitor.session()).isPresent().get().isNotEqualTo(half);
        assertThat(visitor.open("/staff/security/codes").body().split("<li><code>")).hasSize(11);
        visitor.submit("/staff/security/codes", "kept", Map.of());
        assertThat(visitor.open("/staff/security/codes").body())
                .doesNotContain("<li><code>")
                .contains("shown only once");
        assertThat(visitor.open("/staff/security").body()).contains("Recovery codes left");

        Visitor thief = new Visitor(portal.url(""));
        assertThat(location(thief.logIn("254714000901", PASSWORD))).endsWith("/account/code");
    }

    @Test
    void onlyTheDemoHasAPageOfCodes() {
        assertThat(visitor.open("/simulator/codes").body()).contains("254700000002");
    }

    private void leadsNowhereBut(String step) {
        for (String page : PAGES) {
            assertThat(location(visitor.open(page))).as("GET %s", page).endsWith(step);
            assertThat(location(visitor.post(page, Map.of("add", "add"))))
                    .as("POST %s", page)
                    .endsWith(step);
        }
        assertThat(visitor.open(step).statusCode()).isEqualTo(200);
    }

    private void addOfficer(String number) {
        HttpSession administrator = HttpSession.login(portal, ADMINISTRATOR, DEMO_PASSWORD);
        administrator.open("/staff/accounts/add");
        Map<String, String> typed =
                Map.of("fullName", "Amani Mpya", "mobileNumber", number, "role", "COUNCIL_OFFICER");
        administrator.submit("staffForm", "add", typed);
        administrator.submit("staffForm", "addNow", typed);
        assertThat(administrator.address().getPath()).isEqualTo("/staff/joining");
        SecondPerson.of(portal).letIn("Amani Mpya");
    }

    private String secretOf(String number) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            Matcher secret =
                    SECRET.matcher(visitor.open("/simulator/api/messages?to=" + number).body());
            if (secret.find()) {
                return secret.group();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no login details came");
    }

    private static String codeOf(TotpSecret app) {
        return app.codeOf(TotpSecret.stepAt(Clock.systemUTC().instant()));
    }

    private HttpResponse<String> enter(String code) {
        return visitor.submit(
                "/account/code?to=%2Fstaff%2Fvacancies", "enterCode", Map.of("code", code));
    }

    private HttpResponse<String> confirm(String code) {
        return visitor.submit("/account/authenticator", "confirm", Map.of("code", code));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse(response.statusCode() + "");
    }
}
