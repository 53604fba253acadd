package ke.cp2.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.support.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The EAR, on the server that it is for, as a visitor sees it. */
class EarIT {

    private static final Pattern HIDDEN_FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");

    private static PayaraServer server;

    private final Http visitor = Http.with(new CookieManager(), HttpClient.Redirect.NORMAL, null);

    @BeforeAll
    static void deploy() {
        server = PayaraServer.withTheEar();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void showsTheHomePage() {
        HttpResponse<String> home = get("/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("<h1");
        assertThat(home.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void isReadyWithItsDatabase() {
        HttpResponse<String> health = get("/health/ready");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void letsAnOfficerLogIn() {
        assertThat(get("/staff").uri().getPath()).isEqualTo("/login");

        HttpResponse<String> staff =
                post(
                        "/login",
                        Map.of(
                                "loginForm", "loginForm",
                                "userName", "254700000002",
                                "password", "demo-council-2026",
                                "login", "Login"));

        assertThat(staff.uri().getPath()).isEqualTo("/account/code");
        assertThat(get("/staff").uri().getPath()).isEqualTo("/account/code");

        staff =
                post(
                        "/account/code",
                        Map.of(
                                "codeForm", "codeForm",
                                "code", codeOf("254700000002"),
                                "enterCode", "Continue"));

        assertThat(staff.uri().getPath()).isEqualTo("/staff");
        assertThat(staff.body()).contains("Your tasks");
        assertThat(get("/staff/vacancies").statusCode()).isEqualTo(200);
    }

    /** The security code that the demo shows for its staff. */
    private String codeOf(String userName) {
        Matcher code =
                Pattern.compile("data-user=\"" + userName + "\">(\\d{6})<")
                        .matcher(get("/simulator/codes").body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    /** Sends a form with what Faces wants back with it: the state of the view, above all. */
    private HttpResponse<String> post(String path, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(typed);
        HIDDEN_FIELD
                .matcher(get(path).body())
                .results()
                .forEach(field -> fields.put(field.group(1), field.group(2)));
        return visitor.post(URI.create(server.url(path)), fields);
    }

    private HttpResponse<String> get(String path) {
        return visitor.get(server.url(path));
    }
}
