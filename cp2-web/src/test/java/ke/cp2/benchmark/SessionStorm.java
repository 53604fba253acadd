package ke.cp2.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import ke.cp2.support.Http;
import ke.cp2.support.OpenNation;
import ke.cp2.support.PortalProcess;

/**
 * Begins five thousand sessions in a minute, and opens a form in each. Two cores check some fifty
 * passwords a second: those of the storm have a hash that costs nothing, so that it is the sessions
 * that are measured.
 */
final class SessionStorm {

    private static final Duration TIME = Duration.ofMinutes(1);
    private static final int A_SECOND = 84;
    private static final int CLIENTS = 200;
    private static final int REDIRECT = 302;
    private static final int OK = 200;

    /** Of the password of all professionals. */
    private static final String CHEAP_HASH =
            "$argon2id$v=19$m=8,t=1,p=1$Y3AyY3AyY3AyY3AyY3AyYw"
                    + "$coLV1J4d9iJuteLe6/4HjQm6polf9ZHjgNa9CplhrHg";

    private final PortalProcess portal;
    private final List<String> people;
    private final Http http = Http.plain();

    SessionStorm(PortalProcess portal, List<String> people) {
        this.portal = portal;
        this.people = people;
    }

    /** Gives people the cheap hash, in a database that no portal runs on. */
    static void prepare(String url, List<String> people) throws SQLException {
        try (Connection connection = OpenNation.open(url);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE ACCOUNT SET PASSWORD_HASH = '"
                            + CHEAP_HASH
                            + "' WHERE MOBILE_NUMBER IN ('"
                            + String.join("','", people)
                            + "')");
        }
    }

    String blow() throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Long> millis = Pace.ask(threads, A_SECOND, TIME, this::begin);
            return String.format(
                    Locale.ROOT,
                    "sessions: %d in %d s, p95 %d ms, %d failed, heap in use %d of %d MB",
                    millis.size(),
                    TIME.toSeconds(),
                    Pace.high(millis),
                    A_SECOND * TIME.toSeconds() - millis.size(),
                    Heap.live(portal) >> 20,
                    WebBenchmark.HEAP_MEGABYTES);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean begin(int number) {
        Http http = this.http.at(WebBenchmark.address(number));
        HttpResponse<String> login =
                http.post(
                        URI.create(portal.url("/login")),
                        LoginStorm.form(people.get(number % people.size()), OpenNation.PASSWORD));
        String cookies =
                login.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.split(";")[0])
                        .collect(Collectors.joining("; "));
        return login.statusCode() == REDIRECT && open(http, "/my/profile/personal", cookies) == OK;
    }

    private int open(Http http, String page, String cookies) {
        URI address = URI.create(portal.url(page));
        return http.send(HttpRequest.newBuilder(address).header("Cookie", cookies)).statusCode();
    }
}
