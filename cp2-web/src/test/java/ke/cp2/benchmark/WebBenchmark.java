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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;

/**
 * Asks a portal for pages as fast as it answers: the kept list of vacancies, the same rendered for
 * each reader, a form of somebody who has logged in, and a static file to compare machines by. Then
 * a storm of logins, with a reader beside it. The command line is that of {@code ./cp2 bench web}.
 */
public final class WebBenchmark {

    private static final int READERS = 16;
    private static final List<String> VISITORS = Collections.nCopies(READERS, "");

    /** The professional of a nation whose password is known. */
    private static final String READER = "254700001001";

    private static final String PASSWORD = "demo-teacher-2026";
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final Pattern STYLE = Pattern.compile("href=\"([^\"]*cp2\\.css[^\"]*)\"");
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final PortalProcess portal;
    private final int port;

    private WebBenchmark(PortalProcess portal) {
        this.portal = portal;
        port = URI.create(portal.url("/")).getPort();
    }

    /**
     * @param arguments the folder of a nation
     */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]).toAbsolutePath();
        PortalProcess built =
                PortalProcess.named("web")
                        .set("CP2_DATA", data.toString())
                        .set("CP2_JAVA_OPTS", "-Xmx1g");
        for (String line : Files.readAllLines(data.resolve("secrets.env"))) {
            String[] parts = line.split("=", 2);
            built.set(parts[0], parts[1]);
        }
        System.out.println("Starting the portal in " + data + " ...");
        try (PortalProcess portal = built.start()) {
            new WebBenchmark(portal).measure();
        }
        System.exit(0);
    }

    private void measure() throws IOException, InterruptedException, ExecutionException {
        String kept = "/vacancies";
        // A parameter that no page knows: nothing of it is kept.
        String rendered = "/vacancies?benchmark=1";
        Matcher style = STYLE.matcher(portal.get(kept).body());
        if (!style.find()) {
            throw new IllegalStateException("no style sheet on the page");
        }
        List<String> lines = new ArrayList<>();
        for (String[] what :
                new String[][] {
                    {"kept", kept},
                    {"rendered", rendered},
                    {"forms", "/my/profile/personal"},
                    {"static", style.group(1)}
                }) {
            List<String> readers = what[0].equals("forms") ? signedIn() : VISITORS;
            run(what[1], readers, WARM_UP);
            double before = PagesBenchmark.cpuMillis(portal.pid());
            long answers = run(what[1], readers, MEASURED);
            double cpu = PagesBenchmark.cpuMillis(portal.pid()) - before;
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s: %.0f/s %.2f ms",
                            what[0],
                            answers / (double) MEASURED.toSeconds(),
                            cpu / answers));
        }
        LoginStorm storm = new LoginStorm(portal);
        storm.blow(WARM_UP);
        lines.add(0, storm.blow(MEASURED));
        lines.forEach(System.out::println);
    }

    /** The sessions of readers, each of its own. */
    private List<String> signedIn() {
        return Stream.generate(() -> HttpSession.login(portal, READER, PASSWORD).cookies())
                .limit(READERS)
                .toList();
    }

    /** How many answers all readers together got in that time. */
    private long run(String path, List<String> sessions, Duration time)
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
    private long read(String path, String cookies, long end) throws IOException {
        byte[] question =
                ("GET "
                                + path
                                + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"
                                + "Accept-Language: en\r\n"
                                + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n")
                                + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        long answers = 0;
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                InputStream answer = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                boolean open = true;
                while (open && System.nanoTime() < end) {
                    socket.getOutputStream().write(question);
                    open = readAnswer(path, answer);
                    answers++;
                }
            }
        }
        return answers;
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
