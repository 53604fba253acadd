package ke.cp2.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.benchmark.NationPages.Who;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Has the officer of a nation look at long lists, decide on thousands and download what was
 * refused, and prints how long it takes, how much memory, and how quick other pages are meanwhile.
 * The command line is that of {@code ./cp2 bench bulk}.
 */
public final class BulkBenchmark {

    private static final int ROWS = Integer.getInteger("cp2.rows", 400_000);
    private static final int REFUSED = ROWS * 3 / 4;
    private static final int FLUSHED_ROWS = 1_000;
    private static final long LOOK_EACH_MILLIS = 1_000;
    private static final long PAGE_EACH_MILLIS = 200;
    private static final long HEAP_EACH_MILLIS = 2_000;
    private static final List<String> PAGES =
            List.of("/vacancies?county=032", "/account/forgot?first=1", "/login", "/my");
    private static final Pattern PERCENT =
            Pattern.compile("<progress value=\"(\\d+)\" max=\"100\"");
    private static final Pattern USED =
            Pattern.compile("(?:generation|heap) +total \\d+K, used (\\d+)K");

    private final PortalProcess portal;
    private final HttpSession officer;
    private final HttpSession person;

    private BulkBenchmark(PortalProcess portal) {
        this.portal = portal;
        officer = Who.COUNCIL.logIn(portal);
        person = Who.PROFESSIONAL.logIn(portal);
    }

    /** Work that is measured; gives what is to be said of it. */
    @FunctionalInterface
    private interface Work {
        String done() throws Exception;
    }

    /**
     * @param arguments the folder of a nation, which is changed
     */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]).toAbsolutePath();
        PortalProcess built =
                PortalProcess.named("bulk")
                        .set("CP2_DATA", data.toString())
                        .set("CP2_JOBS_VACANCY_ALERTS_TIMES", "never")
                        .set("CP2_JOBS_REMINDER_TIMES", "never")
                        .set("CP2_JAVA_OPTS", "-Xmx512m -XX:+UseSerialGC");
        for (String line : Files.readAllLines(data.resolve("secrets.env"))) {
            String[] parts = line.split("=", 2);
            built.set(parts[0], parts[1]);
        }
        String crowded = crowded("jdbc:h2:file:" + data + "/cp2;MODE=Oracle");
        System.out.println("Starting the portal in " + data + " ...");
        try (PortalProcess portal = built.start()) {
            new BulkBenchmark(portal).measure(crowded);
        }
        System.exit(0);
    }

    private void measure(String crowded) throws Exception {
        System.out.printf("%-28s %8s %8s %8s  %s%n", "", "s", "p95 ms", "max ms", "");
        withPages("nothing (30 s)", () -> idle(30_000));
        String[] list = new String[1];
        withPages("preview, text", () -> preview(text(REFUSED), "people.csv", list));
        String refused = list[0];
        withPages("decisions", () -> decide(crowded));
        withPages("download, CSV", () -> download(refused, "download"));
        withPages("download, XLSX", () -> download(refused, "downloadWorkbook"));
        withHeap("preview, text", () -> preview(text(0), "people.csv", list));
        withHeap("preview, workbook", () -> preview(workbook(), "people.xlsx", list));
        withHeap("download, CSV", () -> download(refused, "download"));
        withHeap("download, XLSX", () -> download(refused, "downloadWorkbook"));
    }

    /** Opens pages beside the work, one after the other. */
    private void withPages(String name, Work work) throws Exception {
        List<Long> millis = Collections.synchronizedList(new ArrayList<>());
        String[] said = {""};
        double seconds =
                beside(PAGE_EACH_MILLIS, number -> millis.add(millisOf(number)), work, said);
        List<Long> sorted = millis.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-28s %8.1f %8d %8d  %s%n",
                name,
                seconds,
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() - 1),
                said[0]);
    }

    private long millisOf(int number) {
        long start = System.nanoTime();
        String page = PAGES.get(number % PAGES.size());
        (page.equals("/my") ? person : HttpSession.visitor(portal)).open(page);
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Collects the garbage again and again: what stays is in use. */
    private void withHeap(String name, Work work) throws Exception {
        List<Long> used = Collections.synchronizedList(new ArrayList<>());
        long before = usedKilobytes();
        String[] said = {""};
        beside(HEAP_EACH_MILLIS, number -> used.add(usedKilobytes()), work, said);
        System.out.printf(
                "%-28s memory: %d MB before, %d more at the most (%d looks)  %s%n",
                name, before >> 10, (Collections.max(used) - before) >> 10, used.size(), said[0]);
    }

    /** What is done again and again beside the work. */
    @FunctionalInterface
    private interface Beside {
        void look(int number) throws Exception;
    }

    private static double beside(long eachMillis, Beside look, Work work, String[] said)
            throws Exception {
        Exception[] failed = {null};
        Thread looking =
                new Thread(
                        () -> {
                            try {
                                for (int number = 0; !Thread.interrupted(); number++) {
                                    look.look(number);
                                    Thread.sleep(eachMillis);
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            } catch (Exception e) {
                                failed[0] = Thread.interrupted() ? null : e;
                            }
                        });
        looking.start();
        long start = System.nanoTime();
        said[0] = work.done();
        double seconds = (System.nanoTime() - start) / 1e9;
        looking.interrupt();
        looking.join();
        if (failed[0] != null && !(failed[0] instanceof IllegalStateException)) {
            throw failed[0];
        }
        return seconds;
    }

    private static String idle(long millis) throws InterruptedException {
        Thread.sleep(millis);
        return "";
    }

    private String preview(byte[] file, String name, String[] address) throws Exception {
        officer.open("/staff/imports");
        long start = System.nanoTime();
        officer.upload("uploadForm", "upload", "file", name, file);
        double answered = (System.nanoTime() - start) / 1e9;
        address[0] = officer.address().getPath() + '?' + officer.address().getQuery();
        Set<Integer> seen = new TreeSet<>();
        while (officer.open(address[0]).contains("id=\"readingForm\"")) {
            Matcher percent = PERCENT.matcher(officer.page());
            if (percent.find()) {
                seen.add(Integer.valueOf(percent.group(1)));
            }
            Thread.sleep(LOOK_EACH_MILLIS);
        }
        Matcher total = Pattern.compile("Rows (\\S+)").matcher(officer.text());
        return String.format(
                Locale.ROOT,
                "%.1f MB answered after %.1f s, %d steps of progress seen, %s rows",
                file.length / 1e6,
                answered,
                seen.size(),
                total.find() ? total.group(1) : officer.text());
    }

    private String decide(String vacancy) throws Exception {
        officer.open("/staff/decide?vacancy=" + vacancy);
        officer.submit(
                "decideForm", "proceed", Map.of("decision", "SHORTLIST", "reason", "Benchmark"));
        long start = System.nanoTime();
        officer.submit("decideForm", "decide", Map.of());
        double answered = (System.nanoTime() - start) / 1e9;
        String decided = officer.address().getPath() + '?' + officer.address().getQuery();
        Set<String> seen = new TreeSet<>();
        while (!officer.open(decided).contains("Carried out")) {
            Matcher progress =
                    Pattern.compile("<progress value=\"(\\d+)\"").matcher(officer.page());
            if (progress.find()) {
                seen.add(progress.group(1));
            }
            Thread.sleep(LOOK_EACH_MILLIS);
        }
        return String.format(
                Locale.ROOT,
                "answered after %.1f s, %d steps of progress seen; %s",
                answered,
                seen.size(),
                officer.text().replaceFirst("(?s).*Reason", "Reason"));
    }

    private String download(String list, String button) throws Exception {
        officer.open(list);
        String file = officer.submit("refusedForm", button, Map.of());
        return String.format(
                Locale.ROOT,
                "%.1f MB%s",
                file.length() / 1e6,
                button.equals("download") ? ", " + file.lines().count() + " lines" : "");
    }

    private static byte[] text(int refused) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            text.append(number(row, refused)).append(",N Kamau\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The first ones repeat a thousand numbers: a number that comes again is refused. */
    private static String number(int row, int refused) {
        return String.format(
                Locale.ROOT, "07%08d", row < refused ? 38_000_000 + row % 1_000 : 39_000_000 + row);
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "CP2", "1.0")) {
            Worksheet sheet = book.newWorksheet("People");
            for (int row = 0; row < ROWS; row++) {
                sheet.inlineString(row, 0, number(row, 0));
                sheet.inlineString(row, 1, "N Kamau");
                if (row % FLUSHED_ROWS == 0) {
                    sheet.flush();
                }
            }
        }
        return file.toByteArray();
    }

    private long usedKilobytes() throws IOException, InterruptedException {
        command("GC.run");
        Matcher used = USED.matcher(command("GC.heap_info"));
        long all = 0;
        while (used.find()) {
            all += Long.parseLong(used.group(1));
        }
        return all;
    }

    private String command(String name) throws IOException, InterruptedException {
        Process command =
                new ProcessBuilder("jcmd", String.valueOf(portal.pid()), name)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        command.waitFor();
        return said;
    }

    private static String crowded(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "cp2", "cp2");
                ResultSet row =
                        connection
                                .createStatement()
                                .executeQuery("SELECT VACANCY_NUMBER FROM VACANCY WHERE ID = 1")) {
            row.next();
            return row.getString(1);
        }
    }
}
