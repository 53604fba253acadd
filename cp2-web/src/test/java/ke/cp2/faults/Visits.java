package ke.cp2.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;

/** Somebody who opens pages twice a second, whether the one before has come or not. */
final class Visits {

    private static final List<String> PAGES =
            List.of("/account/forgot?first=1", "/vacancies?county=032", "/login", "/my");
    private static final long PAUSE_MILLIS = 500;

    private final PortalProcess portal;
    private final HttpSession person;

    Visits(PortalProcess portal, HttpSession person) {
        this.portal = portal;
        this.person = person;
    }

    /** The answers that came: how many of each kind, and how long each took. */
    record Answers(Map<String, Integer> kinds, List<Long> millis, int late) {

        Answers print(String name) {
            System.out.printf(
                    "%s: %d answers, p95 %d ms, slowest %d ms, %d later than 3 s; %s%n",
                    name,
                    millis.size(),
                    high(),
                    millis.isEmpty() ? 0 : Collections.max(millis),
                    late,
                    kinds);
            return this;
        }

        /** The 95th of a hundred, in milliseconds. */
        long high() {
            List<Long> sorted = millis.stream().sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get(sorted.size() * 95 / 100);
        }
    }

    Answers during(Duration time) throws InterruptedException {
        Queue<String> kinds = new ConcurrentLinkedQueue<>();
        Queue<Long> millis = new ConcurrentLinkedQueue<>();
        ExecutorService all = Executors.newCachedThreadPool();
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            String page = PAGES.get(i % PAGES.size());
            all.execute(
                    () -> {
                        long start = System.nanoTime();
                        kinds.add(open(page));
                        millis.add((System.nanoTime() - start) / 1_000_000);
                    });
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        TimeUnit.SECONDS.sleep(3);
        // Whoever still waits is counted as late when the database is back.
        all.shutdownNow();
        Map<String, Integer> counts = new TreeMap<>();
        kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
        long asked = time.toMillis() / PAUSE_MILLIS;
        int late = (int) millis.stream().filter(took -> took > 3_000).count();
        return new Answers(
                counts, List.copyOf(millis), late + (int) Math.max(0, asked - millis.size() - 1));
    }

    private String open(String page) {
        try {
            HttpSession who = page.startsWith("/my") ? person : HttpSession.visitor(portal);
            String answer = who.refusalOf(page);
            String status = answer.substring(0, 3);
            return status.equals("200") ? status : status + wordsOf(answer);
        } catch (UncheckedIOException | IllegalStateException e) {
            return "none";
        }
    }

    private static String wordsOf(String answer) {
        return answer.contains("cannot reach its data")
                ? " with words"
                : answer.contains("Reference number") ? " with those of any failure" : " bare";
    }

    /** Milliseconds until four pages one after the other are there again. */
    long untilAllAnswer() throws InterruptedException {
        long start = System.nanoTime();
        for (int inOrder = 0; inOrder < PAGES.size(); ) {
            inOrder = open(PAGES.get(inOrder)).equals("200") ? inOrder + 1 : 0;
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }
}
