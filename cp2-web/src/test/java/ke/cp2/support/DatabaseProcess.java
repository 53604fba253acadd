package ke.cp2.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An H2 server in a process of its own, on the database of a folder. */
public final class DatabaseProcess implements AutoCloseable {

    private final Path data;
    private final int port;
    private Process process;

    private DatabaseProcess(Path data, int port) {
        this.data = data;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** Starts one. */
    public static DatabaseProcess start(Path data) throws IOException, InterruptedException {
        DatabaseProcess database = new DatabaseProcess(data, PortalProcess.freePort());
        database.startAgain();
        return database;
    }

    /** The address of its database. */
    public String url() {
        return "jdbc:h2:tcp://127.0.0.1:%d/./cp2;MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                .formatted(port);
    }

    /** Starts it again, after {@link #kill()}. */
    public void startAgain() throws IOException, InterruptedException {
        process =
                new ProcessBuilder(
                                "java",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.h2.tools.Server",
                                "-tcp",
                                "-tcpPort",
                                String.valueOf(port),
                                "-ifNotExists",
                                "-baseDir",
                                data.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        while (!isListening()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Stops it as its owner does. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** Lets it stand still ({@code SIGSTOP}). */
    public void standStill() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on. */
    public void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }

    @Override
    public void close() {
        kill();
    }
}
