package ke.cp2.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The built portal on Payara Micro in a process of its own, started as {@code ./cp2 run} starts it:
 * with {@code server-config/micro/start}. Its files, log included, lie in {@code target/portal}.
 *
 * <pre>{@code
 * try (PortalProcess portal = PortalProcess.named("kill").demo(true).start()) {
 *     portal.get("/");
 *     portal.kill();          // kill -9
 *     portal.startAgain();    // same data, same port
 * }
 * }</pre>
 *
 * <p>It has an H2 of its own, whatever database the container tests run on.
 *
 * <p>{@link #shared()} is one portal with demo data for all journeys; it ends with the tests.
 */
public final class PortalProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(9);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(90);
    private static final Path START = Path.of("../server-config/micro/start");
    private static final Path PORTALS = Path.of("target/portal").toAbsolutePath();

    /** A start takes longer than most tests: as little as possible is compiled and looked at. */
    private static final String QUICK_START =
            "-Xmx1g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+UnlockDiagnosticVMOptions"
                    + " -XX:-BytecodeVerificationRemote";

    private static PortalProcess shared;

    private final Http http = Http.plain();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Path folder;
    private final int port;
    private Process process;

    private PortalProcess(String name, int port) {
        this.port = port;
        folder = PORTALS.resolve(name);
        set("CP2_PORT", String.valueOf(port));
        set("CP2_DATA", folder.resolve("data").toString());
        set("CP2_SERVER_ROOT", folder.resolve("server").toString());
        set("CP2_JAVA_OPTS", QUICK_START);
        // Nobody in front holds connections that would have to be waited for.
        set("CP2_STOP_PAUSE", "0");
        demo(false);
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** A portal that is not started yet, with an empty database. */
    public static PortalProcess named(String name) {
        PortalProcess portal = new PortalProcess(name, freePort());
        Folders.delete(portal.folder);
        return portal;
    }

    /** A portal that somebody else starts, and ends, at that port of this machine. */
    public static PortalProcess at(int port) {
        return new PortalProcess("at-" + port, port);
    }

    /** The portal with demo data that all journeys share; started when it is first asked for. */
    public static synchronized PortalProcess shared() {
        if (shared == null) {
            shared =
                    named("shared")
                            .demo(true)
                            .set("CP2_DIAGNOSTICS_SQL_COUNT", "true")
                            // Who is told of outcomes is told by the journeys.
                            .set("CP2_JOBS_DECISION_NOTICE_TIMES", "never")
                            .set("CP2_HTTP_TRUSTED_PROXIES", "127.0.0.1,::1")
                            // People are told where they go on the day of the journey.
                            .set("CP2_DEPLOYMENT_TELLING_NOTICE_DAYS", "0")
                            .start();
        }
        return shared;
    }

    /** With or without demo data; without, unless told otherwise. */
    public PortalProcess demo(boolean demo) {
        return set("CP2_DEMO", String.valueOf(demo));
    }

    /** A setting by its name in the environment, as {@code CP2_SMS_TRANSPORT}. */
    public PortalProcess set(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Lets portals on one database be nodes that keep sessions for each other. */
    public static void together(PortalProcess... nodes) {
        List<String> members =
                Stream.of(nodes).map(node -> "127.0.0.1:" + PortalProcess.freePort()).toList();
        for (int i = 0; i < nodes.length; i++) {
            nodes[i].set("CP2_CLUSTER_NODE", members.get(i));
            nodes[i].set("CP2_CLUSTER_MEMBERS", String.join(",", members));
        }
    }

    /** Starts the portal and waits until it answers. */
    public PortalProcess start() {
        launch();
        awaitReady();
        return this;
    }

    /** After {@link #kill()} or {@link #stop()}: again on the same data and port. */
    public PortalProcess startAgain() {
        return start();
    }

    /** As {@link #startAgain()}, but does not wait until it answers. */
    public PortalProcess launchAgain() {
        launch();
        return this;
    }

    /** {@code kill -9}: no chance to tidy up. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            await(STOP_LIMIT);
        }
    }

    /** Waits until its process has ended by itself, and gives its exit code. */
    public int awaitEnd(Duration limit) {
        if (!await(limit)) {
            throw new IllegalStateException("The portal goes on" + logTail());
        }
        return process.exitValue();
    }

    /** Asks it to stop, as Ctrl-C does, and does not wait. */
    public void askToStop() {
        if (process != null) {
            process.destroy();
        }
    }

    /** Stops it as Ctrl-C does. */
    public void stop() {
        askToStop();
        if (process != null) {
            if (!await(STOP_LIMIT)) {
                kill();
                throw new IllegalStateException("The portal did not stop by itself" + logTail());
            }
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** What it was called. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** The address of a page: {@code url("/vacancy/list")}. */
    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** What the portal answers to a plain GET; redirects are not followed. */
    public HttpResponse<String> get(String path) {
        return http.get(url(path));
    }

    /** The JDBC address of its database, for a look into it while the portal is down. */
    public String databaseUrl() {
        return "jdbc:h2:file:%s/data/cp2;MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                .formatted(folder);
    }

    /** Everything that the portal has logged since its first start. */
    public List<String> log() {
        try {
            return Files.readAllLines(logFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("The portal is running already");
        }
        try {
            Files.createDirectories(folder.resolve("data"));
            ProcessBuilder builder =
                    new ProcessBuilder(START.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
            builder.environment().remove("CP2_DB_URL");
            builder.environment().putAll(settings);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it answers, after {@link #launchAgain()}. */
    public void awaitReady() {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!ready()) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                kill();
                throw new IllegalStateException("The portal did not start" + logTail());
            }
            await(Duration.ofMillis(300));
        }
    }

    private boolean ready() {
        try {
            return get("/health/ready").statusCode() == 200 && get("/").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private boolean await(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path logFile() {
        return folder.resolve("server.log");
    }

    private String logTail() {
        List<String> lines = log();
        Stream<String> tail = lines.stream().skip(Math.max(0, lines.size() - 40));
        return "; " + logFile() + " ends with:\n" + String.join("\n", tail.toList());
    }

    /** A port that nobody listens at. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
