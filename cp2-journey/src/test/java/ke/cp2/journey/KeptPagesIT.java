package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What visitors get from the pages that are kept for all of them, and who gets nothing of them. */
class KeptPagesIT {

    private static final Pattern NONCE = Pattern.compile("nonce=\"[^\"]+\"");

    private final PortalProcess portal = PortalProcess.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/vacancies",
                "/vacancies?county=047&page=1",
                "/vacancies/draws",
                "/help",
                "/manual"
            })
    void visitorsGetOnePageThatProxiesMayKeep(String path) throws Exception {
        HttpResponse<String> first = read(path);
        HttpResponse<String> second = read(path);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains(">Login<", ">Create account<").doesNotContain("nonce");
        assertThat(second.body()).as("for the next one").isEqualTo(first.body());
        for (HttpResponse<String> page : List.of(first, second)) {
            assertThat(header(page, "Cache-Control")).matches("public, max-age=0, s-maxage=\\d+");
            assertThat(header(page, "Vary")).contains("Cookie", "Accept-Language");
            assertThat(header(page, "Content-Security-Policy"))
                    .contains("script-src 'self'")
                    .doesNotContain("nonce");
            assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(page, "Set-Cookie")).isEmpty();
        }

        String tag = header(first, "ETag");
        HttpResponse<String> known = read(path, "If-None-Match", "\"other\", " + tag);
        assertThat(known.statusCode()).as("for who has it").isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(header(known, "ETag")).isEqualTo(tag);
        assertThat(header(known, "Content-Security-Policy"))
                .as("a browser takes it for the page that it has")
                .isEqualTo(header(first, "Content-Security-Policy"))
                .contains("style-src");
        assertThat(read(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);

        HttpResponse<String> head =
                http.send(
                        HttpRequest.newBuilder(URI.create(portal.url(path)))
                                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(tag);
    }

    /** Compressed once: the server itself would do it for each, in parts without a length. */
    @Test
    void staticFilesLieReady() throws Exception {
        Matcher address =
                Pattern.compile("/resources/cp2/cp2\\.css\\?v=\\w+").matcher(read("/help").body());
        assertThat(address.find()).isTrue();

        HttpResponse<String> plain = read(address.group());
        HttpResponse<String> compressed = read(address.group(), "Accept-Encoding", "gzip");
        assertThat(plain.body()).contains("--");
        for (HttpResponse<String> file : List.of(plain, compressed)) {
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(header(file, "Content-Type")).startsWith("text/css");
            assertThat(header(file, "Cache-Control"))
                    .isEqualTo("public, max-age=31536000, immutable");
            assertThat(header(file, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(Integer.parseInt(header(compressed, "Content-Length")))
                .isLessThan(Integer.parseInt(header(plain, "Content-Length")) / 2);
        assertThat(read(address.group(), "If-None-Match", header(plain, "ETag")).statusCode())
                .isEqualTo(304);

        HttpResponse<String> other = read("/resources/cp2/cp2.css?v=01234567");
        assertThat(other.statusCode())
                .as("the version of another release, which another node may have")
                .isEqualTo(404);
        assertThat(header(other, "Cache-Control")).isEqualTo("no-store");
        HttpResponse<String> today = read("/resources/cp2/cp2.css");
        assertThat(today.body()).isEqualTo(plain.body());
        assertThat(header(today, "Cache-Control")).isEqualTo("no-store");

        HttpResponse<String> part = read(address.group(), "Range", "bytes=0-9");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(plain.body().substring(0, 10));
    }

    @Test
    void everybodyReadsTheOwnLanguage() throws Exception {
        assertThat(read("/vacancies").body()).contains("<html lang=\"en\"", ">Login<");
        assertThat(read("/vacancies", "Accept-Language", "sw").body())
                .contains("<html lang=\"sw\"", "Ingia");
        assertThat(read("/vacancies", "Cookie", "CP2LANG=sw").body())
                .contains("<html lang=\"sw\"", "Ingia");
        assertThat(read("/vacancies").body()).contains("<html lang=\"en\"", ">Login<");
    }

    @Test
    void whoIsLoggedInIsNeitherKeptNorServed() throws Exception {
        read("/vacancies");
        HttpSession teacher = DemoLogin.TEACHER.logIn(portal);

        String own = teacher.open("/vacancies");
        assertThat(own).contains("Log out", "My applications").doesNotContain(">Login<");
        assertThat(teacher.statements()).as("rendered for the teacher").isPositive();

        HttpResponse<String> others = read("/vacancies");
        assertThat(others.body()).contains(">Login<").doesNotContain("Log out");
    }

    /** Parts of pages are kept, too: each for those who read the same, and never a nonce. */
    @Test
    void everybodyReadsTheOwnMenuHoweverOftenOthersDid() {
        HttpSession visitor = HttpSession.visitor(portal);
        HttpSession teacher = DemoLogin.TEACHER.logIn(portal);
        HttpSession council = DemoLogin.COUNCIL.logIn(portal);
        HttpSession administrator = DemoLogin.ADMINISTRATOR.logIn(portal);
        for (int turn = 0; turn < 2; turn++) {
            assertThat(menu(visitor, "/account/create"))
                    .isEqualTo("Vacancies Help User manual Login [Create account]");
            assertThat(menu(teacher, "/help"))
                    .isEqualTo(
                            "Home Profile Vacancies Vacancies for me My applications Messages"
                                    + " [Help] My account Log out");
            assertThat(menu(teacher, "/vacancies")).contains(" [Vacancies] ", " Help ");
            assertThat(menu(council, "/vacancies"))
                    .isEqualTo(
                            "Home Applications Details to check Vacancies Centres Staffing Exam"
                                    + " series Campaigns Import professionals Moves Jobs Messages"
                                    + " SMS gateway My account Login security Log out");
            assertThat(menu(administrator, "/staff/jobs"))
                    .isEqualTo(
                            "Home Vacancies Centres Staffing [Jobs] Messages SMS gateway Staff"
                                    + " accounts Audit trail My account Login security Log out");
            assertThat(menu(teacher, "/help?lang=sw"))
                    .isEqualTo(
                            "Mwanzo Wasifu Nafasi za kazi Nafasi zinazonifaa Maombi yangu Jumbe"
                                    + " [Msaada] Akaunti yangu Toka");
            assertThat(teacher.open("/vacancies?sort=county"))
                    .contains(">Tafuta<", "<option value=\"047\">Nairobi</option>");
            assertThat(menu(teacher, "/help?lang=en")).contains("[Help]");
        }
        List<String> nonces =
                Stream.of("/my/profile", "/my/profile", "/vacancies", "/vacancies")
                        .map(page -> NONCE.matcher(teacher.open(page)).results())
                        .map(all -> all.map(MatchResult::group).distinct().toList().toString())
                        .toList();
        assertThat(nonces).doesNotHaveDuplicates();
    }

    /** The words of the menu; where the reader is, stands in brackets. */
    private static String menu(HttpSession reader, String page) {
        return reader.open(page)
                .replaceFirst("(?s).*<nav class=\"menu\"[^>]*>", "")
                .replaceFirst("(?s)</nav>.*", "")
                .replaceAll("<a [^>]*aria-current=\"page\"[^>]*>([^<]*)", "[$1]")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Whatever may name somebody, and whatever nobody's page reads, is rendered for the one. */
    @Test
    void whatOnlyOneAsksForIsNotKept() throws Exception {
        for (HttpResponse<String> page :
                List.of(
                        read("/vacancies", "Cookie", "CP2SESSION=gone"),
                        read("/vacancies", "Cookie", "CP2FORM=ticket"),
                        read("/vacancies?utm_source=sms"),
                        read("/vacancies?county=047&county=001"),
                        read("/login"))) {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(header(page, "Cache-Control"))
                    .as(page.uri().toString())
                    .isEqualTo("no-store");
            assertThat(header(page, "ETag")).isEmpty();
        }
        HttpResponse<String> unknown = read("/vacancies/view?number=KCSE-2020-INV-9999");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(header(unknown, "Cache-Control")).isEqualTo("no-store");
    }

    private HttpResponse<String> read(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal.url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
