package ke.cp2.benchmark;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ke.cp2.support.Http;
import ke.cp2.support.PortalProcess;

/**
 * Tries to log in a hundred times a second with numbers and passwords that nobody has, whatever is
 * answered, while a visitor reads the list of vacancies ten times a second.
 */
final class LoginStorm {

    private static final int LOGINS_A_SECOND = 100;
    private static final int PAGES_A_SECOND = 10;
    private static final int ATTACKERS = 200;
    private static final int SERVER_FAULT = 500;

    private final PortalProcess portal;
    private final Http http = Http.plain();

    LoginStorm(PortalProcess portal) {
        this.portal = portal;
    }

    /** The line of the table: how long the pages and the logins took, counted from their time. */
    String blow(Duration time) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(ATTACKERS);
        try {
            Future<List<Long>> pages =
                    threads.submit(() -> Pace.ask(threads, PAGES_A_SECOND, time, n -> read()));
            List<Long> logins = Pace.ask(threads, LOGINS_A_SECOND, time, this::login);
            return String.format(
                    Locale.ROOT,
                    "storm: %d logins/s: %d of %d answered, p95 %d ms, page p95 %d ms",
                    LOGINS_A_SECOND,
                    logins.size(),
                    LOGINS_A_SECOND * time.toSeconds(),
                    Pace.high(logins),
                    Pace.high(pages.get()));
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean read() {
        return http.get(portal.url("/vacancies")).statusCode() < SERVER_FAULT;
    }

    private boolean login(int number) {
        Map<String, String> form =
                form(String.format(Locale.ROOT, "2547%08d", number), "no such password " + number);
        return http.post(URI.create(portal.url("/login")), form).statusCode() < SERVER_FAULT;
    }

    /** What the page of the login sends. */
    static Map<String, String> form(String userName, String password) {
        return Map.of(
                "loginForm", "loginForm",
                "userName", userName,
                "password", password,
                "login", "login",
                "jakarta.faces.ViewState", "stateless");
    }
}
