package ke.cp2.batch.sms.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.batch.sms.smpp.TestSmsc;

/** The SMSC of the tests as a process of its own. */
final class Smsc implements AutoCloseable {

    private static final Pattern RECEIVED = Pattern.compile("received[ =:]+(\\d+)");

    private final Process process;
    private final Socket socket;
    private final PrintStream commands;
    private final BufferedReader answers;

    private Smsc(Process process, Socket socket) throws IOException {
        this.process = process;
        this.socket = socket;
        this.commands = new PrintStream(socket.getOutputStream(), true);
        this.answers =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    static Smsc start(int port, int control, Path log) throws IOException, InterruptedException {
        Process process =
                Ports.tied(
                        new ProcessBuilder(
                                        "java",
                                        "-Xmx512m",
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        TestSmsc.class.getName(),
                                        "--port",
                                        String.valueOf(port),
                                        "--control",
                                        String.valueOf(control),
                                        "--quiet")
                                .redirectErrorStream(true)
                                .redirectOutput(log.toFile())
                                .start());
        for (int i = 0; i < 100; i++) {
            try {
                return new Smsc(process, new Socket(InetAddress.getLoopbackAddress(), control));
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        process.destroyForcibly();
        throw new IOException("the SMSC did not start: " + log);
    }

    long pid() {
        return process.pid();
    }

    void reset() throws IOException {
        ask("reset");
    }

    /** How many messages have come since the last reset. */
    long received() throws IOException {
        String answer = ask("count");
        Matcher received = RECEIVED.matcher(answer);
        if (!received.find()) {
            throw new IOException("the SMSC says " + answer);
        }
        return Long.parseLong(received.group(1));
    }

    private String ask(String command) throws IOException {
        commands.println(command);
        return answers.readLine();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        process.destroyForcibly();
    }
}
