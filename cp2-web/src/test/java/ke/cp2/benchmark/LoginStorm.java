package ke.cp2.benchmark;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
    private static final int HIGH_PERCENT = 95;
    private static final int PERCENT = 100;
    private static final int SERVER_FAULT = 500;

    private final PortalProcess portal;

    LoginStorm(PortalProcess portal) {
        this.portal = portal;
    }

    /** The line of the table: how long the pages and the logins took, counted from their time. */
    String blow(Duration time) throws InterruptedException, ExecutionException {
        Http http = Http.plain();
        ExecutorService threads = Executors.newFixedThreadPool(ATTACKERS);
        try {
            Future<List<Long>> pages =
                    threads.submit(
                            () ->
                                    paced(
                                            threads,
                                            PAGES_A_SECOND,
                                            time,
                                            number ->
                                                    http.get(portal.url("/vacancies"))
                                                            .statusCode()));
            List<Long> logins =
                    paced(threads, LOGINS_A_SECOND, time, number -> login(http, number));
            return String.format(
                    Locale.ROOT,
                    "storm: %d logins/s: login p95 %d ms, page p95 %d ms",
                    LOGINS_A_SECOND,
                    high(logins),
                    high(pages.get()));
        } finally {
            threads.shutdownNow();
        }
    }

    private int login(Http http, int number) {
        return http.post(
                        URI.create(portal.url("/login")),
                        Map.of(
                                "loginForm", "loginForm",
                                "userName", String.format(Locale.ROOT, "2547%08d", number),
                                "password", "no such password " + number,
                                "login", "login",
                                "jakarta.faces.ViewState", "stateless"))
                .statusCode();
    }

    /** What is asked at each beat; gives the status of the answer. */
    @FunctionalInterface
    private interface Question {
        int ask(int number);
    }

    /** Asks at an even pace, whether the answers before have come or not. */
    private static List<Long> paced(
            ExecutorService threads, int aSecond, Duration time, Question question)
            throws InterruptedException {
        int all = Math.toIntExact(time.toSeconds() * aSecond);
        List<Long> millis = Collections.synchronizedList(new ArrayList<>(all));
        CountDownLatch open = new CountDownLatch(all);
        long begin = System.nanoTime();
        for (int i = 0; i < all; i++) {
            int number = i;
            long due = begin + TimeUnit.SECONDS.toNanos(1) * i / aSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            threads.execute(
                    () -> {
                        try {
                            if (question.ask(number) < SERVER_FAULT) {
                                millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - due));
                            }
                        } finally {
                            open.countDown();
                        }
                    });
        }
        open.await();
        if (millis.size() < all) {
            throw new IllegalStateException(all - millis.size() + " of " + all + " failed");
        }
        return millis;
    }

    private static long high(List<Long> millis) {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(sorted.size() * HIGH_PERCENT / PERCENT);
    }
}
