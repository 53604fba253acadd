package ke.cp2.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import ke.cp2.benchmark.NationPages.NationPage;
import ke.cp2.benchmark.NationPages.Who;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;

/**
 * Opens every page in a small and in a large nation and prints what it costs. The command line is
 * that of {@code ./cp2 bench pages}.
 */
public final class PagesBenchmark {

    /** Reading so many rows takes about a millisecond: below it nobody sees a difference. */
    private static final long NO_MATTER = 1_000;

    private static final int WARM_UP = 3;
    private static final int VISITS = 5;
    private static final long SLOW_MILLIS = 1_500;
    private static final int IDLE_SECONDS = 12;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final double MILLIS_PER_TICK = 10;

    private final PrintStream plans;
    private int notOpened;

    private PagesBenchmark(PrintStream plans) {
        this.plans = plans;
    }

    /**
     * What a page cost.
     *
     * @param read the rows that its statements read
     * @param given the rows that they gave
     * @param worst rows read for each one given, of the statement where it is most
     * @param count the most rows that a statement read to count them
     */
    record Cost(
            int statements,
            long read,
            long given,
            double worst,
            long count,
            double cpu,
            double time) {

        /** A file has all that there is: what counts is what each of its rows costs. */
        double readForOne() {
            return (double) read / Math.max(1, given);
        }
    }

    /**
     * @param arguments the folder of the nations, the two sizes, and maybe texts, of which the
     *     names of the pages to open contain one
     */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        String wanted = arguments.length > 3 ? arguments[3] : "";
        List<Map<String, Cost>> sizes = new ArrayList<>();
        int notOpened = 0;
        try (PrintStream plans =
                new PrintStream(
                        Files.newOutputStream(root.resolve("plans.txt")),
                        true,
                        StandardCharsets.UTF_8)) {
            for (String size : List.of(arguments[1], arguments[2])) {
                plans.println("==== " + size);
                PagesBenchmark benchmark = new PagesBenchmark(plans);
                sizes.add(benchmark.walk(root.resolve("nation-" + size), wanted));
                notOpened += benchmark.notOpened;
            }
        }
        if (notOpened > 0) {
            System.out.printf("%d pages or files were not opened, see above.%n", notOpened);
        }
        print(sizes.get(0), sizes.get(1));
        System.exit(notOpened > 0 ? 1 : 0);
    }

    private Map<String, Cost> walk(Path data, String wanted)
            throws IOException, SQLException, InterruptedException {
        String url =
                "jdbc:h2:file:"
                        + data.resolve("cp2")
                        + ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;AUTO_SERVER=TRUE";
        Files.deleteIfExists(data.resolve("cp2.trace.db"));
        PortalProcess portal =
                PortalProcess.named("pages")
                        .demo(true)
                        .set("CP2_DATA", data.toString())
                        .set("CP2_DB_URL", url)
                        .set("CP2_DIAGNOSTICS_SQL_COUNT", "true")
                        .set("CP2_HTTP_TRUSTED_PROXIES", "127.0.0.1,::1")
                        .set("CP2_JAVA_OPTS", "-Xmx1g -XX:TieredStopAtLevel=1");
        for (String line : Files.readAllLines(data.resolve("secrets.env"))) {
            String[] parts = line.split("=", 2);
            portal.set(parts[0], parts[1]);
        }
        System.out.println("Starting the portal in " + data + " ...");
        Map<String, Cost> costs = new LinkedHashMap<>();
        try (PortalProcess started = portal.start();
                StatementTrace trace = new StatementTrace(url, data.resolve("cp2.trace.db"))) {
            Set<String> background = background(trace);
            Map<Who, HttpSession> sessions = new EnumMap<>(Who.class);
            for (NationPage page : NationPages.of(trace)) {
                if (Arrays.stream(wanted.split(",", -1)).noneMatch(page.name()::contains)) {
                    continue;
                }
                HttpSession session =
                        sessions.computeIfAbsent(page.who(), who -> who.logIn(started));
                String name = page.who().name().toLowerCase(Locale.ROOT) + " " + page.name();
                try {
                    costs.put(name(name), visit(page, session, trace, background, started.pid()));
                } catch (IllegalStateException | UncheckedIOException e) {
                    notOpened++;
                    System.out.println("NOT OPENED " + name + ": " + e.getMessage());
                }
            }
        }
        return costs;
    }

    /** Numbers differ between nations. */
    private static String name(String name) {
        if (name.contains("/staff/deployments/") || name.contains("letter")) {
            return name.replaceAll("(plan|id|person|seat|subCounty|deployment|code)=\\w+", "$1=N");
        }
        return name.replaceAll("KCSE-\\d+-[A-Z]+-(\\d+)", "$1")
                .replaceAll("(view|apply|edit)\\?number=.*", "$1")
                .replaceAll("(sub_county .*)=\\d+$", "$1")
                .replaceAll("/staff/decided\\?id=\\d+", "/staff/decided")
                .replaceAll("APP-\\w+-\\w+", "APP")
                .replaceAll("account=\\d+", "account=1")
                .replaceAll("/staff/account\\?id=\\d+", "/staff/account")
                .replaceAll("profile&id=\\d+", "profile&id=1")
                .replaceAll("campaign\\?id=([2-9]|\\d\\d)$", "campaign?id=last");
    }

    /**
     * What the portal does by itself, in its timers, after it has taken the figures of each series
     * for the first time: that reads all applications.
     */
    private static Set<String> background(StatementTrace trace)
            throws IOException, SQLException, InterruptedException {
        while (!trace.text(
                        "SELECT ID FROM EXAM_SERIES WHERE ID NOT IN"
                                + " (SELECT SERIES_ID FROM SERIES_REPORT) FETCH FIRST 1 ROW ONLY")
                .isEmpty()) {
            TimeUnit.SECONDS.sleep(1);
        }
        trace.begin();
        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        Set<String> texts = new HashSet<>();
        trace.end().forEach(statement -> texts.add(statement.sql()));
        return texts;
    }

    private Cost visit(
            NationPage page,
            HttpSession session,
            StatementTrace trace,
            Set<String> background,
            long pid)
            throws IOException, SQLException {
        for (int i = 0; i < WARM_UP; i++) {
            page.before().open(session);
            if (millisOf(page, session) > SLOW_MILLIS) {
                break;
            }
        }
        double time = 0;
        double cpu = 0;
        int visits = 0;
        while (visits < VISITS && time < SLOW_MILLIS * 2) {
            page.before().open(session);
            double before = cpuMillis(pid);
            time += millisOf(page, session);
            cpu += cpuMillis(pid) - before;
            visits++;
        }
        page.before().open(session);
        trace.begin();
        page.visit().open(session);
        List<TracedStatement> statements =
                trace.end().stream()
                        .filter(statement -> !background.contains(statement.sql()))
                        .toList();
        return cost(page, statements, trace, cpu / visits, time / visits);
    }

    private Cost cost(
            NationPage page,
            List<TracedStatement> statements,
            StatementTrace trace,
            double cpu,
            double time)
            throws SQLException {
        long read = 0;
        long given = 0;
        double worst = 0;
        long count = 0;
        plans.println("== " + page.who() + " " + page.name());
        for (TracedStatement statement : statements) {
            given += statement.rows();
            if (!statement.isQuery()) {
                plans.println("-- changes " + statement.rows() + ": " + statement.sql());
                continue;
            }
            StatementTrace.Reading reading = trace.explain(statement);
            plans.println(
                    "-- reads "
                            + reading.rows()
                            + ", gives "
                            + statement.rows()
                            + ", "
                            + statement.parameters());
            plans.println(reading.plan());
            read += reading.rows();
            if (statement.isCount()) {
                count = Math.max(count, reading.rows());
            } else {
                worst = Math.max(worst, (double) reading.rows() / Math.max(1, statement.rows()));
            }
        }
        return new Cost(statements.size(), read, given, worst, count, cpu, time);
    }

    private static double millisOf(NationPage page, HttpSession session) {
        long start = System.nanoTime();
        page.visit().open(session);
        return (System.nanoTime() - start) / 1e6;
    }

    /** The processor time that a process has used. */
    static double cpuMillis(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]))
                * MILLIS_PER_TICK;
    }

    private static void print(Map<String, Cost> small, Map<String, Cost> large) {
        System.out.printf(
                "%-72s %5s %8s %9s %6s %8s %7s %7s %7s %7s %6s %6s%n",
                "page", "stmts", "read", "read", "given", "for one", "counts", "CPU ms", "ms", "ms",
                "rows", "time");
        System.out.printf(
                "%-72s %5s %8s %9s %6s %8s %7s %7s %7s %7s %6s %6s%n",
                "", "", "small", "large", "large", "large", "large", "large", "small", "large",
                "ratio", "ratio");
        String worst = "";
        double most = 0;
        for (Map.Entry<String, Cost> entry : large.entrySet()) {
            Cost little = small.get(entry.getKey());
            Cost much = entry.getValue();
            if (little == null) {
                System.out.println("only in the large nation: " + entry.getKey());
                continue;
            }
            double rows =
                    entry.getKey().contains(" download")
                            ? much.readForOne() / little.readForOne()
                            : (double) Math.max(NO_MATTER, much.read())
                                    / Math.max(NO_MATTER, little.read());
            System.out.printf(
                    Locale.ROOT,
                    "%-72s %5d %8d %9d %6d %8.0f %7d %7.0f %7.0f %7.0f %6.1f %6.1f%n",
                    entry.getKey(),
                    much.statements(),
                    little.read(),
                    much.read(),
                    much.given(),
                    much.worst(),
                    much.count(),
                    much.cpu(),
                    little.time(),
                    much.time(),
                    rows,
                    much.time() / little.time());
            if (rows > most) {
                most = rows;
                worst = entry.getKey();
            }
        }
        System.out.printf(Locale.ROOT, "pages: worst %.1f %s%n", most, worst);
    }
}
