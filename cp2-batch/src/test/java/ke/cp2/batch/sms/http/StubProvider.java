package ke.cp2.batch.sms.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A provider on this machine that answers as a test wants. */
class StubProvider implements AutoCloseable {

    /** What it was asked. */
    record Asked(String path, Map<String, List<String>> headers, String body) {

        Map<String, String> form() {
            return Arrays.stream(body.split("&"))
                    .map(field -> field.split("=", 2))
                    .collect(
                            Collectors.toMap(
                                    field -> field[0],
                                    field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        }

        List<String> numbers() {
            return List.of(form().get("to").split(","));
        }
    }

    /** How it answers. */
    interface Behaviour {
        void answer(HttpExchange exchange, Asked asked) throws IOException, InterruptedException;
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final AtomicInteger now = new AtomicInteger();

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final AtomicInteger mostAtATime = new AtomicInteger();
    volatile Behaviour behaviour = with(200, "{}");

    /** The gateway that asks this provider. */
    HttpGateway gateway(HttpProvider provider) {
        return new HttpGateway(
                provider,
                new HttpGateway.Limits(
                        4,
                        500,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(15)),
                threads,
                Clock.systemUTC());
    }

    StubProvider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
    }

    private void handle(HttpExchange exchange) throws IOException {
        mostAtATime.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            Asked question =
                    new Asked(
                            exchange.getRequestURI().getPath(),
                            exchange.getRequestHeaders(),
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
            asked.add(question);
            behaviour.answer(exchange, question);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            now.decrementAndGet();
            exchange.close();
        }
    }

    static Behaviour with(int status, String body, String... headers) {
        return with(status, asked -> body, headers);
    }

    static Behaviour with(int status, Function<Asked, String> body, String... headers) {
        return (exchange, asked) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.apply(asked).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Behaves in one way after the other; the last one lasts. */
    static Behaviour inTurn(Behaviour... all) {
        List<Behaviour> left = new ArrayList<>(List.of(all));
        return (exchange, asked) -> {
            Behaviour next;
            synchronized (left) {
                next = left.size() > 1 ? left.remove(0) : left.get(0);
            }
            next.answer(exchange, asked);
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
