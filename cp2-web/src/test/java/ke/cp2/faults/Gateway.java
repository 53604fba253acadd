package ke.cp2.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import ke.cp2.support.PortalProcess;

/**
 * A gateway by HTTP on this machine that speaks as Africa's Talking does and keeps the texts it
 * took. It can go away: nobody listens, or it listens and gives no answer.
 */
final class Gateway implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    task -> {
                        Thread thread = new Thread(task);
                        thread.setDaemon(true);
                        return thread;
                    });
    private final Map<String, Integer> texts = new ConcurrentHashMap<>();
    private HttpServer server;
    private int port;
    private volatile boolean silent;

    Gateway() throws IOException {
        comeBack();
    }

    /** Has a portal send its messages here. */
    PortalProcess of(PortalProcess portal) {
        return portal.set("CP2_SMS_TRANSPORT", "africastalking")
                .set("CP2_SMS_AFRICASTALKING_URL", "http://127.0.0.1:" + port + "/messaging")
                .set("CP2_SMS_AFRICASTALKING_USER_NAME", "faults")
                .set("CP2_SMS_AFRICASTALKING_API_KEY", "none");
    }

    /** Listens and answers. */
    void comeBack() throws IOException {
        silent = false;
        if (server == null) {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            port = server.getAddress().getPort();
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
        }
    }

    /** Listens and gives no answer. */
    void fallSilent() {
        silent = true;
    }

    /** Does not listen. */
    void goAway() {
        server.stop(0);
        server = null;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        if (silent) {
            sleep(TimeUnit.MINUTES.toMillis(1));
            exchange.close();
            return;
        }
        Map<String, String> form =
                Arrays.stream(body.split("&"))
                        .map(field -> field.split("=", 2))
                        .collect(Collectors.toMap(field -> field[0], field -> decoded(field[1])));
        String all =
                Arrays.stream(form.get("to").split(","))
                        .map(number -> taken(number, form.get("message")))
                        .collect(Collectors.joining(","));
        byte[] said =
                ("{\"SMSMessageData\":{\"Message\":\"Sent\",\"Recipients\":[" + all + "]}}")
                        .getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(201, said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }

    private String taken(String number, String text) {
        texts.merge(number + ' ' + text, 1, Integer::sum);
        return "{\"statusCode\":101,\"number\":\"%s\",\"messageId\":\"AT-%d\"}"
                .formatted(number, System.nanoTime());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those of the words that stand in no text it took. */
    List<String> missing(Collection<String> words) {
        String all = String.join("\n", texts.keySet());
        return words.stream().filter(word -> !all.contains(word)).toList();
    }

    /** Counts texts that it took more than once. */
    long twice() {
        return texts.values().stream().filter(times -> times > 1).count();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
