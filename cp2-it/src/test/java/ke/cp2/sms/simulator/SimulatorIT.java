package ke.cp2.sms.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ke.cp2.support.Eventually;
import ke.cp2.support.Http;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of the simulator, as programs use it. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SimulatorIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ArquillianResource private URI portal;

    private final Http http = Http.plain();

    @Test
    void aTextToTheShortCodeIsTaken() {
        HttpResponse<String> answer = text("0711 100 020", "22262", "Habari 😀 <b>");

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonObject text = Json.createReader(new StringReader(answer.body())).readObject();
        assertThat(text.keySet()).containsExactly("id", "to", "from", "text", "at", "state");
        assertThat(text.getString("from")).isEqualTo("254711100020");
        assertThat(text.getString("text")).isEqualTo("Habari 😀 <b>");
        assertThat(text.getString("state")).isEqualTo("RECEIVED");
        assertThat(Instant.parse(text.getString("at"))).isBefore(Instant.now().plusSeconds(1));
    }

    @Test
    void aNumberWithoutAnAccountIsToldHowToCreateOneAndNotAtOnceAgain() {
        text("254711100021", "22262", "status");
        assertThat(answersTo("254711100021"))
                .singleElement(STRING)
                .contains("no account yet", "/account/create");

        text("254711100021", "22262", "what is this");
        text("254711100025", "22262", "hali");

        assertThat(answersTo("254711100025")).singleElement(STRING).contains("haina akaunti");
        assertThat(answersTo("254711100021")).as("the second text is not answered").hasSize(1);
        assertThat(array(get("/messages?phone=254711100021"))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "12345, 22262, stop, from",
        "'', 22262, stop, from",
        "254711100022, 33333, stop, to",
        "254711100022, 22262, ' ', text"
    })
    void whatIsWrongIsSaid(String from, String to, String text, String field) {
        HttpResponse<String> answer = text(from, to, text);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonObject problem = Json.createReader(new StringReader(answer.body())).readObject();
        assertThat(problem.getString("field")).isEqualTo(field);
        assertThat(problem.getString("problem")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"to=abc", "limit=0", "limit=501", "limit=x"})
    void aQuestionThatMakesNoSenseIsRefused(String query) {
        assertThat(get("/messages?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void thePageShowsAConversation() {
        text("254711100023", "22262", "Ninaomba <script>alert(1)</script>");

        HttpResponse<String> page = getPage("/simulator?phone=0711100023");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("254 711 100 023")
                .contains("Ninaomba &lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void thePageTextsThePortal() {
        HttpResponse<String> sent = post("phone=254711100024&text=habari");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElseThrow())
                .endsWith("/simulator?phone=254711100024");

        HttpResponse<String> refused = post("phone=254711100024&text=");
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("habari", "text-message");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/simulator",
                "/simulator.xhtml",
                "/simulator?phone=254711100023",
                "/simulator/codes",
                "/simulator/api/messages"
            })
    void outsideTheDemoThePhonesAreForThisMachineAlone(String path) {
        for (String header :
                List.of(
                        "X-Forwarded-For",
                        "X-Forwarded-Host",
                        "X-Forwarded-Proto",
                        "Forwarded",
                        "X-Real-IP",
                        "Via")) {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(portal.resolve(path))
                                    .header(header, "192.0.2.77"));

            assertThat(answer.statusCode()).as(header).isEqualTo(404);
            assertThat(answer.body()).contains("Page not found");
        }
    }

    /** A proxy that tells nothing of itself; a page whose name somebody lets point here. */
    @ParameterizedTest
    @CsvSource({
        "jobs.example, 404",
        "localhost.evil.example:8080, 404",
        "127.0.0.1.evil.example, 404",
        "localhost, 200",
        "LOCALHOST:8080, 200",
        "127.0.0.1:8080, 200",
        "[::1]:8080, 200"
    })
    void thePhonesAreForWhoKnowsThisMachineByItsOwnName(String host, int status)
            throws IOException {
        try (Socket socket = new Socket(portal.getHost(), portal.getPort())) {
            String request =
                    "GET /simulator/api/messages HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
            socket.getOutputStream()
                    .write(request.formatted(host).getBytes(StandardCharsets.UTF_8));

            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }
    }

    private HttpResponse<String> post(String fields) {
        return post(
                "/simulator",
                "textForm=textForm&send=Send&jakarta.faces.ViewState=stateless&" + fields);
    }

    private HttpResponse<String> text(String from, String to, String text) {
        return post(
                "/simulator/api/messages",
                "from=%s&to=%s&text=%s".formatted(encoded(from), encoded(to), encoded(text)));
    }

    /** As programs do: without the Origin that a browser sends. */
    private HttpResponse<String> post(String path, String fields) {
        return http.send(
                HttpRequest.newBuilder(portal.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields)));
    }

    /** What a phone reads, once there is something. */
    private List<String> answersTo(String number) {
        Eventually.isEqual(true, PATIENCE, () -> !messagesTo(number).isEmpty());
        return messagesTo(number).getValuesAs(JsonObject.class).stream()
                .map(message -> message.getString("text"))
                .toList();
    }

    private JsonArray messagesTo(String number) {
        return array(get("/messages?to=" + number));
    }

    private HttpResponse<String> get(String path) {
        return getPage("/simulator/api" + path);
    }

    private HttpResponse<String> getPage(String path) {
        return http.get(portal.resolve(path).toString());
    }

    private static JsonArray array(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.createReader(new StringReader(answer.body())).readArray();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
