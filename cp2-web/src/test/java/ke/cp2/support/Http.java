package ke.cp2.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests and waits for the answers: what all that tests a portal without browser has. */
public final class Http {

    private static final Duration CONNECTED = Duration.ofSeconds(5);

    /**
     * Not the time limit of a request: that of one that was redirected goes on after its answer
     * (Java 17), and breaks off whatever its connection is used for when it is over.
     */
    private static final Duration ANSWERED = Duration.ofSeconds(60);

    private final HttpClient client;
    private final String address;

    private Http(HttpClient client, String address) {
        this.client = client;
        this.address = address;
    }

    private static HttpClient made(HttpClient.Builder client) {
        return client.connectTimeout(CONNECTED).version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Without cookies; follows no redirect. */
    public static Http plain() {
        return new Http(made(HttpClient.newBuilder()), null);
    }

    /**
     * With cookies.
     *
     * @param address where the proxy in front saw the client, or null
     */
    public static Http with(CookieHandler cookies, HttpClient.Redirect redirect, String address) {
        return new Http(
                made(HttpClient.newBuilder().cookieHandler(cookies).followRedirects(redirect)),
                address);
    }

    /** The same connections for somebody at that address, as the proxy in front tells it. */
    public Http at(String client) {
        return new Http(this.client, client);
    }

    public HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    /** Sends a form as a page of the same site does. */
    public HttpResponse<String> post(URI url, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                        .collect(joining("&"));
        return send(
                HttpRequest.newBuilder(url)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", url.getScheme() + "://" + url.getAuthority())
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        if (address != null) {
            request.header("X-Forwarded-For", address);
        }
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(ANSWERED.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new UncheckedIOException(
                    e.getCause() instanceof IOException failed
                            ? failed
                            : new IOException(e.getCause()));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new UncheckedIOException(new HttpTimeoutException("no answer"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
