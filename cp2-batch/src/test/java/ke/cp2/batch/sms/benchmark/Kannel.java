package ke.cp2.batch.sms.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Debian's Kannel with a durable spool, on the way that its users take: requests by HTTP to smsbox,
 * which hands them to bearerbox, which keeps each in a file until the SMSC has it.
 */
final class Kannel {

    private static final int ADMIN_PORT = Ports.free();
    private static final int BOX_PORT = Ports.free();
    private static final int SEND_PORT = Ports.free();
    private static final int BINDS = 2;
    private static final int CLIENTS = 8;
    private static final int WARM_UP = 10_000;

    /** Enough for a text to all of them to cost Kannel the least. */
    private static final int NUMBERS_A_REQUEST = 100;

    private Kannel() {}

    /** Messages a second from the first request to the last message at the SMSC; CPU in µs each. */
    record Result(double rate, double cpu) {}

    /**
     * Sends with one number in a request, and with many.
     *
     * @return the latter, which costs Kannel less
     */
    static Result run(Path root, int smscPort, Smsc smsc, int count, String text)
            throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createDirectories(root.resolve("kannel"));
        Path spool = Files.createDirectories(folder.resolve("spool"));
        Path configuration = folder.resolve("kannel.conf");
        Files.writeString(configuration, configuration(spool, smscPort));
        Process bearerbox = start(folder, "bearerbox", configuration);
        Thread.sleep(3000);
        Process smsbox = start(folder, "smsbox", configuration);
        Thread.sleep(3000);
        try {
            measure("kannel, 1 a request", smsc, count, 1, text, bearerbox, smsbox);
            return measure(
                    "kannel, " + NUMBERS_A_REQUEST + " a request",
                    smsc,
                    count,
                    NUMBERS_A_REQUEST,
                    text,
                    bearerbox,
                    smsbox);
        } finally {
            smsbox.destroy();
            bearerbox.destroy();
        }
    }

    private static Result measure(
            String what,
            Smsc smsc,
            int count,
            int numbers,
            String text,
            Process bearerbox,
            Process smsbox)
            throws IOException, InterruptedException, ExecutionException {
        send(smsc, WARM_UP, numbers, text);
        long before = Cpu.micros(bearerbox.pid(), smsbox.pid());
        long start = System.nanoTime();
        send(smsc, count, numbers, text);
        double seconds = (System.nanoTime() - start) / 1e9;
        long cpu = Cpu.micros(bearerbox.pid(), smsbox.pid()) - before;
        Result result = new Result(count / seconds, (double) cpu / count);
        System.out.printf(
                Locale.ROOT, "%s %d %.0f/s %.0f us%n", what, count, result.rate(), result.cpu());
        return result;
    }

    private static String configuration(Path spool, int smscPort) {
        StringBuilder text =
                new StringBuilder(
                        """
                        group = core
                        admin-port = %d
                        admin-password = bench
                        smsbox-port = %d
                        box-allow-ip = "127.0.0.1"
                        store-type = spool
                        store-location = "%s"
                        log-level = 4

                        """
                                .formatted(ADMIN_PORT, BOX_PORT, spool));
        for (int i = 0; i < BINDS; i++) {
            text.append(
                    """
                    group = smsc
                    smsc = smpp
                    smsc-id = bench%d
                    host = 127.0.0.1
                    port = %d
                    transceiver-mode = true
                    smsc-username = kannel
                    smsc-password = kannel
                    system-type = ""
                    max-pending-submits = 1000

                    """
                            .formatted(i, smscPort));
        }
        text.append(
                """
                group = smsbox
                bearerbox-host = 127.0.0.1
                bearerbox-port = %d
                sendsms-port = %d
                log-level = 4

                group = sendsms-user
                username = bench
                password = bench

                """
                        .formatted(BOX_PORT, SEND_PORT));
        return text.toString();
    }

    private static Process start(Path folder, String program, Path configuration)
            throws IOException {
        return Ports.tied(
                new ProcessBuilder("/usr/sbin/" + program, "-v", "4", configuration.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(program + ".log").toFile())
                        .start());
    }

    private static void send(Smsc smsc, int count, int numbers, String text)
            throws IOException, InterruptedException, ExecutionException {
        smsc.reset();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client * (count / CLIENTS);
                int end = client == CLIENTS - 1 ? count : first + count / CLIENTS;
                all.add(clients.submit(requests(first, end, numbers, text)));
            }
            for (Future<Void> done : all) {
                done.get();
            }
        } finally {
            clients.shutdownNow();
        }
        while (smsc.received() < count) {
            Thread.sleep(20);
        }
    }

    /** Requests on one connection that stays open. */
    private static Callable<Void> requests(int first, int end, int numbers, String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.ISO_8859_1);
        return () -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SEND_PORT)) {
                socket.setTcpNoDelay(true);
                OutputStream out = socket.getOutputStream();
                InputStream in = new BufferedInputStream(socket.getInputStream());
                for (int i = first; i < end; i += numbers) {
                    out.write(
                            ("GET /cgi-bin/sendsms?username=bench&password=bench&from=CP2&to="
                                            + recipients(i, Math.min(end, i + numbers))
                                            + "&text="
                                            + encoded
                                            + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
                    readAnswer(in);
                }
            }
            return null;
        };
    }

    private static String recipients(int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(i -> "2547" + (20_000_000 + i))
                .collect(Collectors.joining("+"));
    }

    private static void readAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.contains(" 202 ")) {
            throw new IOException("Kannel answered " + status);
        }
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(header.indexOf(':') + 1).trim());
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("Kannel closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
