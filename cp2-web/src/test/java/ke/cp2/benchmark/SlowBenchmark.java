package ke.cp2.benchmark;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.support.PortalProcess;
import ke.cp2.support.SlowClients;

/**
 * Opens pages while slow clients hold their connections, and prints how long a page takes. The
 * command line is that of {@code ./cp2 bench slow}.
 */
public final class SlowBenchmark {

    private static final int CLIENTS = 500;
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final int KEY_BYTES = 32;
    private static final long PERCENT = 100;
    private static final long HIGH = 95;
    private static final List<String> PAGES = List.of("/", "/vacancies", "/login", "/help");
    private static final Pattern MANUAL = Pattern.compile("href=\"([^\"]+\\.pdf[^\"]*)\"");

    private final PortalProcess portal;

    private SlowBenchmark(PortalProcess portal) {
        this.portal = portal;
    }

    /** Runs it with a portal of its own. */
    public static void main(String[] arguments) throws Exception {
        System.out.println("Starting the portal ...");
        PortalProcess built = PortalProcess.named("slow").demo(true).set("CP2_JAVA_OPTS", "-Xmx1g");
        for (String key : List.of("SECRET", "FIELD", "INDEX")) {
            byte[] random = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(random);
            built.set("CP2_SECRETS_" + key + "_KEY", Base64.getEncoder().encodeToString(random));
        }
        try (PortalProcess portal = built.start()) {
            SlowBenchmark benchmark = new SlowBenchmark(portal);
            benchmark.pages(null);
            System.out.printf(
                    "%-10s %6s %8s %8s %8s%n", "slow", "open", "pages", "p95 ms", "max ms");
            benchmark.print("nobody", null);
            Matcher manual = MANUAL.matcher(portal.get("/manual").body());
            if (!manual.find()) {
                throw new IllegalStateException("no manual to download");
            }
            for (SlowClients.Kind kind : SlowClients.Kind.values()) {
                String path = kind == SlowClients.Kind.ANSWERS ? manual.group(1) : "/login";
                int port = URI.create(portal.url("/")).getPort();
                try (SlowClients clients = SlowClients.begin(port, kind, CLIENTS, path, false)) {
                    benchmark.print(kind.name().toLowerCase(Locale.ROOT), clients);
                }
            }
        }
        System.exit(0);
    }

    private void print(String name, SlowClients clients) throws IOException, InterruptedException {
        List<Long> millis = pages(clients);
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-10s %6d %8d %8d %8d%n",
                name,
                clients == null ? 0 : clients.goOn(),
                millis.size(),
                millis.get((int) (millis.size() * HIGH / PERCENT)),
                millis.get(millis.size() - 1));
    }

    /** Opens page after page; the slow clients go on meanwhile. */
    private List<Long> pages(SlowClients clients) throws IOException, InterruptedException {
        List<Long> millis = new ArrayList<>();
        long end = System.nanoTime() + MEASURED.toNanos();
        while (System.nanoTime() < end) {
            for (String page : PAGES) {
                long start = System.nanoTime();
                int status = portal.get(page).statusCode();
                if (status != 200) {
                    throw new IllegalStateException(page + " answered " + status);
                }
                millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
            }
            if (clients != null) {
                clients.goOn();
            }
        }
        return millis;
    }
}
