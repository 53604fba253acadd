package ke.cp2.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/** From the first page to an own password, over HTTP: sessions, redirects and refusals. */
class LoginIT {

    private static final Pattern SECRET = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String PASSWORD = "nyumba ya miti mitatu";

    private final PortalProcess portal = PortalProcess.shared();
    private final Visitor visitor = new Visitor(portal.url(""));

    @Test
    void aNewcomerChoosesAPasswordAndNothingElse() throws Exception {
        String secret = createAccount("0714000001");
        assertThat(visitor.session()).as("before the login").isEmpty();

        HttpResponse<String> login = visitor.logIn("0714 000 001", secret.toLowerCase());
        assertThat(location(login)).endsWith("/account/password");
        String newcomersSession = visitor.session().orElseThrow();
        for (String page : new String[] {"/my", "/my/profile", "/staff", "/account/settings"}) {
            assertThat(location(visitor.open(page))).as(page).endsWith("/account/password");
        }

        for (String page : new String[] {"/", "/help", "/vacancies", "/manual"}) {
            assertThat(visitor.open(page).statusCode()).as("open to all: " + page).isEqualTo(200);
        }

        assertThat(choose("short", "short").body()).contains("at least 8");
        assertThat(choose(PASSWORD, PASSWORD + "x").body()).contains("not the same");
        assertThat(choose(secret, secret).body()).contains("This password came to you by SMS.");
        String typed = secret.toLowerCase().replace("-", " ");
        assertThat(choose(typed, typed).body()).contains("This password came to you by SMS.");
        assertThat(location(choose(PASSWORD, PASSWORD))).endsWith("/my");
        assertThat(visitor.session()).isPresent().get().isNotEqualTo(newcomersSession);
        HttpResponse<String> home = visitor.open("/my");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("Your password is saved. From now on log in with it.");
        assertThat(visitor.open("/account/password").statusCode()).isEqualTo(403);
        assertThat(visitor.open("/staff").statusCode()).isEqualTo(403);

        assertThat(location(visitor.post("/logout", Map.of()))).endsWith("/login?out=true");
        assertThat(location(visitor.open("/my"))).endsWith("/login?to=%2Fmy");
        assertThat(visitor.logIn("0714000001", secret).body())
                .as("the secret is used up")
                .contains("User name or password is wrong");
        assertThat(location(visitor.logIn("+254714000001", PASSWORD))).endsWith("/my");
    }

    @Test
    void theVacancyThatANewcomerWantedOpensAfterTheOwnPassword() throws Exception {
        String wanted = "/my/apply?number=KCSE-2027-TRN-1021";
        String login = "/login?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        String secret = createAccount("0714000007");

        HttpResponse<String> in =
                visitor.submit(
                        login, "login", Map.of("userName", "0714000007", "password", secret));
        String own = location(in).replaceFirst(".*(?=/account/password)", "");
        assertThat(own).startsWith("/account/password?to=");
        HttpResponse<String> chosen =
                visitor.submit(
                        own,
                        "choose",
                        Map.of("newPassword", PASSWORD, "confirmPassword", PASSWORD));
        assertThat(location(chosen)).endsWith(wanted);
    }

    @Test
    void anAccountThatIsOpenedForAVacancyLeadsBackToIt() throws Exception {
        String to = "?to=%2Fmy%2Fapply%3Fnumber%3DKCSE-2027-TRN-1021";
        String number = "0714300077";
        HttpResponse<String> sent =
                visitor.submit(
                        "/account/create" + to,
                        "create",
                        Map.of("mobileNumber", number, "confirmMobileNumber", number));
        String told = location(sent).replaceFirst(".*(?=/account/sent)", "");
        assertThat(told).startsWith("/account/sent?m=");
        assertThat(visitor.open(told).body())
                .contains("href=\"/login" + to + '"')
                .as("the way back of who mistyped the number")
                .contains("href=\"/account/create" + to + '"');
        assertThat(visitor.open("/login" + to).body())
                .contains("href=\"/account/create" + to + '"', "href=\"/account/forgot" + to + '"');

        // The link in the SMS has no room for it.
        String secret = secretOf(number);
        HttpResponse<String> in = visitor.logIn(number, secret);
        assertThat(location(in)).endsWith("/account/password" + to);
        assertThat(location(choose(PASSWORD, PASSWORD)))
                .endsWith("/my/apply?number=KCSE-2027-TRN-1021");
        visitor.post("/logout", Map.of());
        assertThat(location(visitor.logIn(number, PASSWORD))).as("only once").endsWith("/my");
    }

    @Test
    void sixWrongTriesShutThisAddressForAWhile() throws Exception {
        for (int i = 0; i < 6; i++) {
            assertThat(visitor.logIn("0714000002", "wrong").body())
                    .contains("User name or password is wrong");
        }
        assertThat(visitor.logIn("0714000002", "wrong").body()).contains("Too many wrong tries");
        assertThat(visitor.session()).isEmpty();
    }

    /** 24 random bytes in base64. */
    @Test
    void anIdOfASessionIsLongAndWorksAsACookieOnly() throws Exception {
        visitor.logIn("0714 000 004", createAccount("0714000004"));
        String id = visitor.session().orElseThrow();
        assertThat(id).matches("[A-Za-z0-9_-]{32}");

        Visitor stranger = new Visitor(portal.url(""));
        for (String path : new String[] {"/account/password;CP2SESSION=", "/my;CP2SESSION="}) {
            assertThat(location(stranger.open(path + id))).as(path).startsWith("/login");
        }
        HttpResponse<String> open = stranger.open("/vacancies;CP2SESSION=" + id);
        assertThat(open.statusCode()).isEqualTo(404);
        assertThat(open.body()).contains("Page not found");
    }

    @Test
    void onlyOwnPagesAreOpenedAfterTheLogin() throws Exception {
        String secret = createAccount("0714000003");
        visitor.logIn("0714000003", secret);
        choose(PASSWORD, PASSWORD);
        visitor.post("/logout", Map.of());

        Map<String, String> typed = Map.of("userName", "0714000003", "password", PASSWORD);
        assertThat(location(visitor.submit("/login?to=%2F%2Fevil.example", "login", typed)))
                .endsWith("/my");
        visitor.post("/logout", Map.of());
        assertThat(location(visitor.submit("/login?to=%2Fmy%2Fapplications", "login", typed)))
                .endsWith("/my/applications");
    }

    @Test
    void logoutIsNoLink() {
        assertThat(visitor.open("/logout").statusCode()).isEqualTo(405);
    }

    private String createAccount(String number) throws InterruptedException {
        HttpResponse<String> sent =
                visitor.submit(
                        "/account/create",
                        "create",
                        Map.of(
                                "mobileNumber",
                                number,
                                "confirmMobileNumber",
                                "254" + number.substring(1)));
        assertThat(location(sent)).contains("/account/sent?");
        return secretOf(number);
    }

    private String secretOf(String number) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            Matcher secret =
                    SECRET.matcher(
                            visitor.open("/simulator/api/messages?to=254" + number.substring(1))
                                    .body());
            if (secret.find()) {
                return secret.group();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no login details came");
    }

    private HttpResponse<String> choose(String password, String confirmation) {
        return visitor.submit(
                "/account/password",
                "choose",
                Map.of("newPassword", password, "confirmPassword", confirmation));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse(response.statusCode() + "");
    }
}
