package ke.cp2.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ke.cp2.support.HttpSession;
import ke.cp2.support.OpenNation;
import ke.cp2.support.PortalProcess;

/**
 * Asks a portal for pages as fast as it answers: the kept list of vacancies, the same rendered for
 * each reader, searches of which no two are the same, a form of somebody who has logged in, and a
 * static file to compare machines by. Then storms, and a crowd of people with time to think. The
 * command line is that of {@code ./cp2 bench web}.
 */
public final class WebBenchmark {

    static final int HEAP_MEGABYTES = 1_024;

    private static final int READERS = 16;
    private static final List<String> VISITORS = Collections.nCopies(READERS, "");

    /** The professional of a nation whose password is known. */
    private static final String READER = "254700001001";

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final Pattern STYLE = Pattern.compile("href=\"([^\"]*cp2\\.css[^\"]*)\"");
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    /** A parameter that no page knows: nothing of the page is kept. */
    private static final String RENDERED = "/vacancies?benchmark=1";

    private static final int COUNTIES = 47;
    private static final List<String> POSITIONS = List.of("INV", "SUP", "EXR", "CM", "SEC");
    private static final List<String> SORTS = List.of("closing", "position", "county", "posts");

    /** Of one vacancy of a nation, so many that there are ten thousand. */
    private static final String MORE_VACANCIES =
            "INSERT INTO VACANCY (ID, VACANCY_NUMBER, SERIES_ID, ACTIVITY_CODE, STATION_TYPE,"
                    + " STATION_NAME, CENTRE_CODE, POSITION_CODE, COUNTY_CODE, SUB_COUNTY_CODE,"
                    + " EXAM_CODE, SUBJECT_CODE, PAPER, POSTS, OPENS_AT, CLOSES_AT, STATE,"
                    + " PUBLISHED_AT) SELECT 1000 * X + ID, VACANCY_NUMBER || LPAD(X, 3, '0'),"
                    + " SERIES_ID, ACTIVITY_CODE, STATION_TYPE, STATION_NAME, CENTRE_CODE,"
                    + " POSITION_CODE, COUNTY_CODE, SUB_COUNTY_CODE, EXAM_CODE, SUBJECT_CODE, PAPER,"
                    + " POSTS, OPENS_AT, CLOSES_AT, STATE, PUBLISHED_AT"
                    + " FROM VACANCY, SYSTEM_RANGE(1, 166)";

    private final PortalProcess portal;
    private final int port;

    private WebBenchmark(PortalProcess portal) {
        this.portal = portal;
        port = URI.create(portal.url("/")).getPort();
    }

    /**
     * @param arguments the folder of a nation, which it changes; what is measured: all, pages,
     *     growth, storms or crowd
     */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]).toAbsolutePath();
        String only = arguments[1];
        PortalProcess built =
                PortalProcess.named("web")
                        .set("CP2_DATA", data.toString())
                        .set("CP2_HTTP_TRUSTED_PROXIES", "127.0.0.1,::1")
                        .set("CP2_JAVA_OPTS", "-Xmx" + HEAP_MEGABYTES + "m");
        for (String line : Files.readAllLines(data.resolve("secrets.env"))) {
            String[] parts = line.split("=", 2);
            built.set(parts[0], parts[1]);
        }
        List<String> lines = new ArrayList<>();
        Cost small = null;
        if (!only.equals("crowd") && !only.equals("storms")) {
            try (PortalProcess portal = started(built)) {
                WebBenchmark benchmark = new WebBenchmark(portal);
                small = benchmark.cost(() -> RENDERED, VISITORS);
                if (!only.equals("growth")) {
                    lines.addAll(benchmark.pages(small));
                }
            }
        }
        if (!only.equals("pages")) {
            String url = "jdbc:h2:file:" + data + "/cp2;MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH";
            OpenNation nation = prepared(url);
            int half = nation.people().size() / 2;
            try (PortalProcess portal = started(built)) {
                if (small != null) {
                    Cost large = new WebBenchmark(portal).cost(() -> RENDERED, VISITORS);
                    lines.add(0, "growth: %.2f".formatted(large.cpu() / small.cpu()));
                }
                if (only.equals("all") || only.equals("crowd")) {
                    OpenNation some =
                            new OpenNation(nation.people().subList(0, half), nation.vacancies());
                    lines.add(0, new Crowd(portal, some).findKnee());
                }
                if (only.equals("all") || only.equals("storms")) {
                    LoginStorm storm = new LoginStorm(portal);
                    storm.blow(WARM_UP);
                    lines.add(0, storm.blow(MEASURED));
                    List<String> others = nation.people().subList(half, nation.people().size());
                    lines.add(0, new SessionStorm(portal, others).blow());
                }
            }
        }
        lines.forEach(System.out::println);
        System.exit(0);
    }

    private static PortalProcess started(PortalProcess built) {
        System.out.println("Starting the portal ...");
        return built.start();
    }

    /** An address outside of somebody with that number: an attacker's limits are not others'. */
    static String address(int number) {
        return "41.%d.%d.%d".formatted(number >> 16 & 127, number >> 8 & 255, number & 255);
    }

    /** Opens the vacancies to all, and makes more of them. */
    private static OpenNation prepared(String url) throws SQLException {
        OpenNation nation = OpenNation.in(url);
        SessionStorm.prepare(
                url, nation.people().subList(nation.people().size() / 2, nation.people().size()));
        try (Connection connection = OpenNation.open(url);
                Statement statement = connection.createStatement()) {
            statement.execute(MORE_VACANCIES);
        }
        return nation;
    }

    /** What an answer costs: how many a second, and milliseconds of the processor for each. */
    private record Cost(double aSecond, double cpu) {

        String line(String name) {
            return String.format(Locale.ROOT, "%s: %.0f/s %.2f ms", name, aSecond, cpu);
        }
    }

    private List<String> pages(Cost rendered)
            throws IOException, InterruptedException, ExecutionException {
        Matcher style = STYLE.matcher(portal.get("/vacancies").body());
        if (!style.find()) {
            throw new IllegalStateException("no style sheet on the page");
        }
        return List.of(
                cost(WebBenchmark::search, VISITORS).line("searches"),
                cost(() -> "/vacancies", VISITORS).line("kept"),
                rendered.line("rendered"),
                cost(() -> "/my/profile/personal", signedIn()).line("forms"),
                cost(() -> style.group(1), VISITORS).line("static"));
    }

    /** One of nine hundred searches: more than parts of pages are kept. */
    private static String search() {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        return RENDERED
                + String.format(
                        Locale.ROOT,
                        "&county=%03d&position=%s&sort=%s",
                        chance.nextInt(1, COUNTIES + 1),
                        POSITIONS.get(chance.nextInt(POSITIONS.size())),
                        SORTS.get(chance.nextInt(SORTS.size())));
    }

    private Cost cost(Supplier<String> path, List<String> sessions)
            throws IOException, InterruptedException, ExecutionException {
        run(path, sessions, WARM_UP);
        double before = PagesBenchmark.cpuMillis(portal.pid());
        long answers = run(path, sessions, MEASURED);
        double cpu = PagesBenchmark.cpuMillis(portal.pid()) - before;
        return new Cost(answers / (double) MEASURED.toSeconds(), cpu / answers);
    }

    /** The sessions of readers, each of its own. */
    private List<String> signedIn() {
        return Stream.generate(
                        () -> HttpSession.login(portal, READER, OpenNation.PASSWORD).cookies())
                .limit(READERS)
                .toList();
    }

    /** How many answers all readers together got in that time. */
    private long run(Supplier<String> path, List<String> sessions, Duration time)
            throws InterruptedException, ExecutionException {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Future<Long>> all = new ArrayList<>();
            for (String session : sessions) {
                all.add(readers.submit(() -> read(path, session, end)));
            }
            long answers = 0;
            for (Future<Long> one : all) {
                answers += one.get();
            }
            return answers;
        } finally {
            readers.shutdownNow();
        }
    }

    /**
     * Asks as a browser on one connection, reads all of the answer, and asks again. The server ends
     * a connection after some hundred answers.
     */
    private long read(Supplier<String> path, String cookies, long end) throws IOException {
        long answers = 0;
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                InputStream answer = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                boolean open = true;
                while (open && System.nanoTime() < end) {
                    String asked = path.get();
                    socket.getOutputStream().write(question(asked, cookies));
                    open = readAnswer(asked, answer);
                    answers++;
                }
            }
        }
        return answers;
    }

    private static byte[] question(String path, String cookies) {
        return ("GET "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"
                        + "Accept-Language: en\r\n"
                        + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n")
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean readAnswer(String path, InputStream answer) throws IOException {
        String status = line(answer);
        if (!status.contains(" 200 ")) {
            throw new IOException(path + " answered " + status);
        }
        long length = -1;
        boolean open = true;
        for (String header = line(answer); !header.isEmpty(); header = line(answer)) {
            Matcher matcher = LENGTH.matcher(header);
            open &= !header.equalsIgnoreCase("Connection: close");
            length = matcher.matches() ? Long.parseLong(matcher.group(1)) : length;
        }
        if (length >= 0) {
            answer.skipNBytes(length);
            return open;
        }
        for (int chunk = chunk(answer); chunk > 0; chunk = chunk(answer)) {
            answer.skipNBytes(chunk + 2L);
        }
        line(answer);
        return open;
    }

    private static int chunk(InputStream answer) throws IOException {
        return Integer.parseInt(line(answer).strip(), 16);
    }

    private static String line(InputStream answer) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = answer.read(); octet != '\n'; octet = answer.read()) {
            if (octet < 0) {
                throw new IOException("the answer ends too early");
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }
}
