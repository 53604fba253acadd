package ke.cp2.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser sends: each gets a page of the portal, or nothing that says a word. */
class HostileRequestsIT {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String FILES = "Content-Type: multipart/form-data; boundary=x\r\n";
    private static final String VIEW =
            "createForm=createForm&create=create&mobileNumber=1&jakarta.faces.ViewState=";

    private static final String FILE =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                    + "x".repeat(200_000)
                    + "\r\n--x--\r\n";

    private final PortalProcess portal = PortalProcess.shared();

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("3 MB of fields", 413, post("/login", FORM, "a=1&".repeat(750_000))),
                Arguments.of("3 MB in chunks", 400, chunked("/login", "a=1&".repeat(750_000))),
                Arguments.of("many fields", 400, post("/login", FORM, fields(60_000))),
                Arguments.of("files where none are expected", 415, post("/login", FILES, FILE)),
                Arguments.of(
                        "files of another spelling",
                        415,
                        post("/help", FILES.replace("multipart", " MultiPart"), FILE)),
                Arguments.of("files of a program", 415, post("/api/sms/state", FILES, FILE)),
                Arguments.of(
                        "no boundary",
                        415,
                        post("/login", "Content-Type: multipart/form-data\r\n", "abc")),
                Arguments.of("no parts", 415, post("/login", FILES, "--x\r\nfoo")),
                Arguments.of(
                        "a part that is cut off",
                        415,
                        post(
                                "/account/create",
                                FILES,
                                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nxx")),
                Arguments.of(
                        "another content type",
                        400,
                        post("/account/create", "Content-Type: application/json\r\n", "{}")),
                Arguments.of("no view state", 400, post("/account/create", FORM, "a=b")),
                Arguments.of(
                        "made-up view state", 409, post("/account/create", FORM, VIEW + "1:2")),
                Arguments.of(
                        "garbled view state",
                        409,
                        post("/account/create", FORM, VIEW + "%00%ff:::")),
                Arguments.of(
                        "long view state",
                        409,
                        post("/account/create", FORM, VIEW + "9".repeat(100_000))),
                Arguments.of("bytes in the query", 400, get("/vacancies?exam=\u00ff\u0000")),
                Arguments.of("long query", 414, get("/?" + "a".repeat(5_000))),
                Arguments.of("long path", 404, get("/" + "a".repeat(9_000))),
                Arguments.of("encoded path parameter", 404, get("/login%3bCP2SESSION=abc")),
                Arguments.of("path parameter in the middle", 404, get("/;x/login")),
                Arguments.of("an encoded letter", 404, get("/%6cogin")),
                Arguments.of("an empty step", 404, get("//login")),
                Arguments.of("a step to itself", 404, get("/./login")),
                Arguments.of("a step upwards", 404, get("/resources/../login")),
                Arguments.of("an encoded step upwards", 404, get("/resources/%2e%2e/login")),
                Arguments.of("brackets in the path", 404, get("/<script>{}|^`")),
                Arguments.of("another method", 405, request("PUT", "/login", "", "x")),
                Arguments.of("OPTIONS", 405, request("OPTIONS", "/", "", "")),
                Arguments.of("list of resources", 404, get("/api/application.wadl")),
                Arguments.of(
                        "half a form of a page with scripts",
                        400,
                        post(
                                "/account/create",
                                FORM,
                                "jakarta.faces.partial.ajax=true&" + VIEW + "stateless")),
                Arguments.of(
                        "another site",
                        403,
                        post("/login", FORM + "Origin: http://a.example\r\n", "a=b")),
                Arguments.of(
                        "no site, but a session",
                        403,
                        post("/login", FORM + "Cookie: CP2SESSION=abc\r\n", "a=b")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isAnsweredByThePortalsOwnPage(String what, int status, String request) throws IOException {
        String answer = answer(request);

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer)
                .contains("Content-Security-Policy:", "X-Content-Type-Options: nosniff")
                .contains("lang=\"sw\"", "Nambari ya kumbukumbu", "id=\"reference\"");
        assertSaysNothingOfTheServer(answer);
    }

    static Stream<String> silent() {
        return Stream.of(
                get("/%00"),
                get("/%zz"),
                get("/../../etc/passwd"),
                get("/my%5c..%5cstaff"),
                get("/" + "a".repeat(40_000)),
                request("GET", "/", "X-A: " + "a".repeat(40_000) + "\r\n", ""),
                request("TRACE", "/", "", ""),
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\nConnection: close\r\n\r\n",
                get("/vacancies?exam=%zz%&page=%00"),
                post("/account/create", FORM, VIEW + "stateless&confirmMobileNumber=%zz%"));
    }

    @ParameterizedTest
    @MethodSource("silent")
    void whatTheServerItselfRefusesSaysNothingOfIt(String request) throws IOException {
        String answer = answer(request);

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 500");
        assertSaysNothingOfTheServer(answer);
    }

    /** Other sites of the same domain may set them, and the portal is not theirs to shut. */
    @Test
    void aHeapOfCookiesKeepsNobodyOut() throws IOException {
        String answer = answer(request("GET", "/", "Cookie: a=" + "x".repeat(20_000) + "\r\n", ""));

        assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-Security-Policy:", "<main");
    }

    static Stream<String> leadingOn() {
        return Stream.of(
                "GET /my",
                "GET /?lang=sw",
                "GET /vacancies.xhtml",
                "GET /resources",
                "POST /logout");
    }

    @ParameterizedTest
    @MethodSource("leadingOn")
    void noRedirectNamesTheHostThatTheRequestNamed(String line) throws IOException {
        String answer =
                answer(
                        line
                                + " HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\n"
                                + "Connection: close\r\n\r\n");

        assertThat(answer).containsPattern("HTTP/1.1 30[12]").contains("\r\nLocation: /");
        assertThat(answer).doesNotContain("evil.example");
    }

    @Test
    void wayToTheLoginCarriesTheHeadersOfEveryAnswer() throws IOException {
        for (String page : List.of("/my", "/staff")) {
            assertThat(answer(get(page)))
                    .startsWith("HTTP/1.1 302")
                    .contains("Content-Security-Policy: default-src 'none'")
                    .contains("X-Content-Type-Options: nosniff", "Cache-Control: no-store");
        }
    }

    @Test
    void noLinkOfAnErrorPageLeadsToAnotherSite() throws IOException {
        for (String page : List.of("//evil.example/x", "///evil.example/x?a=b")) {
            assertThat(answer(get(page)))
                    .startsWith("HTTP/1.1 404")
                    .contains("href=\"/evil.example/x?")
                    .doesNotContain("\"//evil");
        }
    }

    /**
     * A link or a picture of another site is a GET, which no page of that site can be refused by.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login?loginForm=loginForm&login=login&userName=254700001001&password=x",
                "/account/create?createForm=createForm&create=create&mobileNumber=0733509044"
                        + "&repeatedNumber=0733509044",
                "/account/forgot?forgotForm=forgotForm&send=send&mobileNumber=0733509044"
            })
    void aFormInAnAddressDoesNothing(String address) throws IOException {
        int before = portal.log().size();
        for (String state : List.of("stateless", "-1:-2", "")) {
            String answer = answer(get(address + "&jakarta.faces.ViewState=" + state));
            assertThat(answer).startsWith("HTTP/1.1 403");
            assertThat(answer).contains("<h1").doesNotContain("is wrong", "on its way");
        }
        assertThat(portal.log().subList(before, portal.log().size()))
                .as("no message was sent")
                .noneMatch(line -> line.contains("254733509044"));
    }

    @Test
    void aFormInAnAddressDoesNothingForSomebodyWhoIsLoggedIn() throws IOException {
        HttpSession teacher = HttpSession.login(portal, "254700001001", "demo-teacher-2026");
        for (String address :
                List.of(
                        "/account/settings?settingsForm=settingsForm&messages=sw",
                        "/account/password?passwordForm=passwordForm&newPassword=X&confirmPassword=X",
                        "/my/profile?x=x")) {
            assertThat(
                            answer(
                                    request(
                                            "GET",
                                            address + "&jakarta.faces.ViewState=stateless",
                                            "Cookie: "
                                                    + teacher.cookies()
                                                    + "\r\nSec-Fetch-Site: cross-site\r\n",
                                            "")))
                    .as(address)
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void aLoginWithoutAPasswordIsAskedForIt() throws IOException {
        for (String fields : List.of("userName=0714000009", "password=x", "a=b")) {
            assertThat(
                            answer(
                                    post(
                                            "/login",
                                            FORM,
                                            "loginForm=loginForm&login=login&"
                                                    + "jakarta.faces.ViewState=stateless&"
                                                    + fields)))
                    .startsWith("HTTP/1.1 200")
                    .containsPattern("id=\"(userName|password)-message\"[^>]*>[^<]*[a-z]");
        }
    }

    @Test
    void whatTheSenderDidWrongIsOneLineOfTheLog() throws IOException {
        int before = portal.log().size();

        assertThat(answer(post("/account/create", FORM, VIEW + "x"))).startsWith("HTTP/1.1 409");

        assertThat(portal.log().subList(before, portal.log().size()))
                .filteredOn(line -> line.contains("ViewExpiredException"))
                .isEmpty();
    }

    /** Nothing deletes them there, and they are full of people's numbers. */
    @Test
    void noFileThatSomebodySendsIsLeftOnTheDisk() throws IOException {
        assertThat(answer(post("/login", FILES, FILE))).startsWith("HTTP/1.1 415");
        HttpSession officer = HttpSession.login(portal, "254700000002", "demo-council-2026");
        officer.open("/staff/imports");
        officer.upload(
                "uploadForm",
                "upload",
                "file",
                "people.csv",
                "0733509001,Achieng Mfano\n" + "x,y\n".repeat(40_000));

        assertThat(officer.address().getPath()).isEqualTo("/staff/import");
        try (Stream<Path> files = Files.walk(Path.of("target/portal/shared"))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("upload_")))
                    .isEmpty();
        }
    }

    @Test
    void anAdministratorIsToldWhatIsForOfficers() throws IOException {
        HttpSession administrator = HttpSession.login(portal, "254700000001", "demo-council-2026");
        for (String page :
                List.of(
                        "/staff/application?reference=A",
                        "/staff/applications?vacancy=1",
                        "/staff/decide")) {
            assertThat(administrator.refusalOf(page))
                    .as(page)
                    .startsWith("403 ")
                    .contains("This page is not open to you");
        }
    }

    static Stream<String> otherSpellings() {
        return Stream.of(
                "/%68ealth",
                "//health",
                "/./health",
                "/x/../health",
                "/x/..%2fhealth",
                "/x/%2e%2e/health",
                "/health;x",
                "/x;/../health",
                "/health/%2e",
                "/\\health",
                "/%2fhealth");
    }

    @ParameterizedTest
    @MethodSource("otherSpellings")
    void anAddressHasOneSpelling(String path) throws IOException {
        assertThat(answer(request("GET", path, "X-Forwarded-For: 192.0.2.7\r\n", "")))
                .containsPattern("^HTTP/1.1 40[04]")
                .doesNotContain("checks", "database");
    }

    @Test
    void healthTellsTheOutsideUpOrDownOnly() throws IOException {
        String outside = answer(request("GET", "/health", "X-Forwarded-For: 192.0.2.7\r\n", ""));

        assertThat(outside).startsWith("HTTP/1.1 200").endsWith("{\"status\":\"UP\"}");
        assertThat(portal.get("/health").body()).contains("database");
    }

    private static void assertSaysNothingOfTheServer(String answer) {
        assertThat(answer.toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "payara",
                        "grizzly",
                        "glassfish",
                        "jersey",
                        "exception",
                        "\tat ke.",
                        "\nserver:",
                        "\nx-powered-by:");
    }

    private static String get(String target) {
        return request("GET", target, "", "");
    }

    private static String post(String target, String headers, String body) {
        return request("POST", target, headers, body);
    }

    private static String request(String method, String target, String headers, String body) {
        return method
                + ' '
                + target
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: sw\r\n"
                + headers
                + (body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n")
                + "\r\n"
                + body;
    }

    private static String chunked(String target, String body) {
        return request("POST", target, FORM + "Transfer-Encoding: chunked\r\n", "")
                + Integer.toHexString(body.length())
                + "\r\n"
                + body
                + "\r\n0\r\n\r\n";
    }

    private static String fields(int count) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < count; i++) {
            fields.append('f').append(i).append("=1&");
        }
        return fields.toString();
    }

    private String answer(String request) throws IOException {
        URI address = URI.create(portal.url("/"));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            try {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            } catch (SocketException e) {
                // The answer came before the request was read to its end.
            }
            socket.getInputStream().transferTo(answer);
        }
        return answer.toString(ISO_8859_1);
    }
}
