package ke.cp2.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Payara Server with the EAR on it, set up by {@code server-config/server/install} in the
 * folder that Maven unpacked it to. {@link #close()} stops it and waits until its process is gone.
 */
final class PayaraServer implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path HOME = TARGET.resolve("payara6");
    private static final Path INSTALL = Path.of("../server-config/server/install");
    private static final Path DOMAIN = HOME.resolve("glassfish/domains/cp2");
    private static final int INSTALL_MINUTES = 8;
    private static final int STOP_SECONDS = 60;

    /** What a domain listens on, counted from its base. */
    private static final List<Integer> PORTS =
            List.of(9, 37, 38, 39, 48, 49, 59, 66, 76, 80, 81, 86);

    private static final Map<String, String> SETTINGS =
            Map.of(
                    // Each of the server's commands is a process of its own, and all of them are
                    // short.
                    "JAVA_TOOL_OPTIONS",
                    "-XX:TieredStopAtLevel=1",
                    "CP2_DEMO",
                    "true",
                    "CP2_DB_URL",
                    "jdbc:h2:file:"
                            + TARGET.resolve("database/cp2")
                            + ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                    "CP2_SECRETS_SECRET_KEY",
                    "dGVzdCBrZXkgb2YgdGhlIG9uZS10aW1lIHNlY3JldHM=",
                    "CP2_SECRETS_FIELD_KEY",
                    "dGVzdCBrZXkgb2YgdGhlIHNlbnNpdGl2ZSBmaWVsZHM=",
                    "CP2_SECRETS_INDEX_KEY",
                    "dGVzdCBrZXkgb2YgdGhlIGJsaW5kIGluZGV4ZXMgMDE=");

    private final int portBase = freePortBase();

    private PayaraServer() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** Makes an empty domain and database, and deploys the EAR. */
    static PayaraServer withTheEar() {
        delete(DOMAIN);
        delete(TARGET.resolve("database"));
        PayaraServer server = new PayaraServer();
        try {
            server.run("install.log", INSTALL_MINUTES * 60, INSTALL.toString());
        } catch (RuntimeException e) {
            server.kill();
            throw e;
        }
        return server;
    }

    /** The address of a page. */
    String url(String path) {
        return "http://localhost:" + (portBase + 80) + path;
    }

    @Override
    public void close() {
        try {
            run(
                    "stop.log",
                    STOP_SECONDS,
                    HOME.resolve("bin/asadmin").toString(),
                    "stop-domain",
                    "cp2");
        } finally {
            kill();
        }
    }

    private void run(String log, int seconds, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(TARGET.resolve(log).toFile());
        builder.environment().putAll(SETTINGS);
        builder.environment().put("PAYARA_HOME", HOME.toString());
        builder.environment().put("PORTBASE", String.valueOf(portBase));
        try {
            Process process = builder.start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException(command[0] + " took too long, see target/" + log);
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        command[0] + " failed:\n" + Files.readString(TARGET.resolve(log)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends what is left of the server's process, if anything is. */
    private void kill() {
        Path pid = DOMAIN.resolve("config/pid");
        if (Files.exists(pid)) {
            try {
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                        .ifPresent(ProcessHandle::destroyForcibly);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static int freePortBase() {
        for (int attempt = 0; attempt < 50; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(200, 320) * 100;
            if (PORTS.stream().allMatch(offset -> free(base + offset))) {
                return base;
            }
        }
        throw new IllegalStateException("No free ports for a domain");
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
