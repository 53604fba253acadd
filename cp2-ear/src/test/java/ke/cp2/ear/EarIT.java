package ke.cp2.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The EAR, on the server that it is for, as a visitor sees it. */
class EarIT {

    private static final Pattern HIDDEN_FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");

    private static PayaraServer server;

    private final HttpClient visitor =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

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
    void showsTheHomePage() throws Exception {
        HttpResponse<String> home = get("/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("<h1");
        assertThat(home.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void isReadyWithItsDatabase() throws Exception {
        HttpResponse<String> health = get("/health/ready");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void letsAnOfficerLogIn() throws Exception {
        assertThat(get("/staff").uri().getPath()).isEqualTo("/login");

        HttpResponse<String> staff =
                post(
                        "/login",
                        hiddenFieldsOf(get("/login").body())
                                + "&loginForm=loginForm&userName=254700000002"
                                + "&password=demo-council-2026&login=Login");

        assertThat(staff.uri().getPath()).isEqualTo("/account/code");
        assertThat(get("/staff").uri().getPath()).isEqualTo("/account/code");

        staff =
                post(
                        "/account/code",
                        hiddenFieldsOf(get("/account/code").body())
                                + "&codeForm=codeForm&code="
                                + codeOf("254700000002")
                                + "&enterCode=Continue");

        assertThat(staff.uri().getPath()).isEqualTo("/staff");
        assertThat(staff.body()).contains("Your tasks");
        assertThat(get("/staff/vacancies").statusCode()).isEqualTo(200);
    }

    /** The security code that the demo shows for its staff. */
    private String codeOf(String userName) throws IOException, InterruptedException {
        Matcher code =
                Pattern.compile("data-user=\"" + userName + "\">(\\d{6})<")
                        .matcher(get("/simulator/codes").body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private HttpResponse<String> post(String path, String form)
            throws IOException, InterruptedException {
        return visitor.send(
                HttpRequest.newBuilder(URI.create(server.url(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", server.url(""))
                        .timeout(Duration.ofSeconds(60))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What Faces wants back with a form: the state of the view, above all. */
    private static String hiddenFieldsOf(String page) {
        return HIDDEN_FIELD
                .matcher(page)
                .results()
                .map(field -> field.group(1) + "=" + URLEncoder.encode(field.group(2), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.url(path)))
                        .timeout(Duration.ofSeconds(60))
                        .build();
        return visitor.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
