package ke.cp2.batch.sms.http;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLHandshakeException;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.GatewayAnswer.Outcome;
import ke.cp2.sms.gateway.GatewayHealth;
import ke.cp2.sms.gateway.GatewaySession;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.SmsGateway;
import org.jspecify.annotations.Nullable;

/**
 * Carries messages to one {@link HttpProvider}: some requests at a time, each with a limit of time
 * from its first to its last byte, messages that have all but the number in common in one request.
 *
 * <p>What certainly did not reach the provider waits for another try; what may have is lost, not
 * tried here. After a failure nothing is sent for a while, twice as long each time, and then one
 * message to see whether the provider works again: an outage costs few messages of unknown fate.
 */
final class HttpGateway implements SmsGateway {

    /** Numbers in one request. */
    static final int BATCH = 100;

    private static final Logger LOGGER = Logger.getLogger(HttpGateway.class.getName());
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int DOUBLINGS = 6;

    /** Answers that refuse what was asked, not who asks. */
    private static final Set<Integer> ABOUT_THE_CONTENT = Set.of(400, 413, 422);

    /**
     * Settings of its connections.
     *
     * @param connections requests under way at a time
     * @param window messages under way at a time
     * @param connectTimeout until a connection stands
     * @param timeout from the start of a request to the end of its answer
     * @param patience how long a message may wait for its request: later the dispatcher might have
     *     given it up already
     */
    record Limits(
            int connections,
            int window,
            Duration connectTimeout,
            Duration timeout,
            Duration patience) {}

    private record Delivery(
            List<OutgoingSms> batch,
            BiConsumer<OutgoingSms, GatewayAnswer> answers,
            Instant handedOver) {}

    private final HttpProvider provider;
    private final Limits limits;
    private final Executor executor;
    private final Clock clock;
    private final HttpClient client;
    private final Semaphore connections;
    private final Queue<Delivery> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();

    private Instant since;
    private Instant pausedUntil = Instant.EPOCH;
    private int failures;
    private @Nullable String reason;

    HttpGateway(HttpProvider provider, Limits limits, Executor executor, Clock clock) {
        this.provider = provider;
        this.limits = limits;
        this.executor = executor;
        this.clock = clock;
        connections = new Semaphore(limits.connections());
        since = clock.instant();
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(limits.connectTimeout())
                        .executor(executor)
                        .build();
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public int maximumInFlight() {
        return limits.window();
    }

    @Override
    public synchronized int permits() {
        if (failures == 0) {
            return Integer.MAX_VALUE;
        }
        return inFlight.get() == 0 ? 1 : 0;
    }

    @Override
    public synchronized GatewayHealth health() {
        return provider.fault()
                .or(() -> pauseLeft().map(left -> reason))
                .map(GatewayHealth::down)
                .orElse(GatewayHealth.UP);
    }

    /** A longer one than there is began before the clock went back. */
    private synchronized Optional<Duration> pauseLeft() {
        return Optional.of(Duration.between(clock.instant(), pausedUntil))
                .filter(left -> !left.isNegative() && !left.isZero())
                .filter(left -> left.compareTo(LONGEST_PAUSE) <= 0);
    }

    @Override
    public synchronized List<GatewaySession> sessions() {
        // Down until a message has gone through again: that nothing was tried proves nothing.
        String trouble = provider.fault().orElse(reason);
        return List.of(new GatewaySession(name(), trouble == null, trouble, since, inFlight.get()));
    }

    @Override
    public void submit(List<OutgoingSms> batch, BiConsumer<OutgoingSms, GatewayAnswer> answers) {
        inFlight.addAndGet(batch.size());
        Instant now = clock.instant();
        inRequests(batch).forEach(part -> waiting.add(new Delivery(part, answers, now)));
        sendWaiting();
    }

    /** The messages by request: of equal envelope, at most a batch, no number twice. */
    private List<List<OutgoingSms>> inRequests(List<OutgoingSms> messages) {
        List<List<OutgoingSms>> requests = new ArrayList<>();
        Map<Object, List<OutgoingSms>> open = new LinkedHashMap<>();
        for (OutgoingSms sms : messages) {
            Object envelope = provider.envelope(sms);
            List<OutgoingSms> request = open.get(envelope);
            if (request == null || request.size() == BATCH || hasNumber(request, sms)) {
                request = new ArrayList<>();
                requests.add(request);
                open.put(envelope, request);
            }
            request.add(sms);
        }
        return requests;
    }

    private static boolean hasNumber(List<OutgoingSms> request, OutgoingSms sms) {
        return request.stream().anyMatch(other -> other.recipient().equals(sms.recipient()));
    }

    private void sendWaiting() {
        while (!waiting.isEmpty() && connections.tryAcquire()) {
            Delivery delivery = waiting.poll();
            if (delivery == null) {
                connections.release();
            } else {
                send(delivery);
            }
        }
    }

    private void send(Delivery delivery) {
        CompletableFuture<Map<OutgoingSms, GatewayAnswer>> answer;
        try {
            answer = ask(delivery.batch(), delivery.handedOver());
        } catch (RuntimeException e) {
            answer = CompletableFuture.completedFuture(failedBefore(delivery.batch(), e));
        }
        answer.whenComplete(
                (submissions, failure) -> {
                    connections.release();
                    hand(delivery, failure == null ? submissions : Map.of());
                    sendWaiting();
                });
    }

    private CompletableFuture<Map<OutgoingSms, GatewayAnswer>> ask(
            List<OutgoingSms> batch, Instant handedOver) {
        Optional<GatewayAnswer> unsent =
                pauseLeft()
                        .map(left -> GatewayAnswer.throttled(left, "the gateway is down"))
                        .or(() -> tooLate(handedOver));
        if (unsent.isPresent()) {
            return CompletableFuture.completedFuture(all(batch, unsent.get()));
        }
        CompletableFuture<HttpResponse<String>> call =
                client.sendAsync(
                        provider.request(batch).timeout(limits.timeout()).build(),
                        LimitedBody.handler());
        return call.copy()
                .orTimeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .handleAsync(
                        (response, failure) -> {
                            // A time-out of ours leaves the call running: an answer that drips in.
                            call.cancel(true);
                            return failure == null
                                    ? answered(batch, handedOver, response)
                                    : CompletableFuture.completedFuture(failed(batch, failure));
                        },
                        executor)
                .thenCompose(Function.identity());
    }

    private Optional<GatewayAnswer> tooLate(Instant handedOver) {
        return clock.instant().isAfter(handedOver.plus(limits.patience()))
                ? Optional.of(GatewayAnswer.throttled(SHORTEST_PAUSE, "no request was free"))
                : Optional.empty();
    }

    private CompletableFuture<Map<OutgoingSms, GatewayAnswer>> answered(
            List<OutgoingSms> batch, Instant handedOver, HttpResponse<String> response) {
        int status = response.statusCode();
        if (ABOUT_THE_CONTENT.contains(status)) {
            return batch.size() == 1
                    ? CompletableFuture.completedFuture(
                            all(batch, GatewayAnswer.deferred("HTTP " + status)))
                    : oneByOne(batch, handedOver);
        }
        return CompletableFuture.completedFuture(
                status / 100 == 2 ? read(batch, response.body()) : refused(batch, response));
    }

    /** Finds the one that spoils the request; the others need not wait for it. */
    private CompletableFuture<Map<OutgoingSms, GatewayAnswer>> oneByOne(
            List<OutgoingSms> batch, Instant handedOver) {
        CompletableFuture<Map<OutgoingSms, GatewayAnswer>> all =
                CompletableFuture.completedFuture(new LinkedHashMap<>());
        for (OutgoingSms sms : batch) {
            all =
                    all.thenCompose(
                            answers ->
                                    ask(List.of(sms), handedOver)
                                            .thenApply(
                                                    answer -> {
                                                        answers.putAll(answer);
                                                        return answers;
                                                    }));
        }
        return all;
    }

    private Map<OutgoingSms, GatewayAnswer> read(List<OutgoingSms> batch, String body) {
        Map<OutgoingSms, GatewayAnswer> answers;
        try {
            answers = provider.read(batch, body);
        } catch (RuntimeException e) {
            // Not with the exception: it may quote the answer, and with it numbers.
            pause("The answer of the gateway cannot be read", null);
            return Map.of();
        }
        answers.values().stream()
                .filter(answer -> answer.outcome() == Outcome.THROTTLED)
                .findFirst()
                .ifPresentOrElse(answer -> pause(answer.status(), answer.pause()), this::wentWell);
        return answers;
    }

    /** The provider took nothing (4xx, 503, a redirection), or nobody knows (other 5xx). */
    private Map<OutgoingSms, GatewayAnswer> refused(
            List<OutgoingSms> batch, HttpResponse<String> response) {
        int status = response.statusCode();
        Duration asked = status == 429 || status == 503 ? retryAfter(response) : null;
        Duration pause =
                pause(
                        status == 401 || status == 403
                                ? "HTTP " + status + ": the gateway refuses the account or its key"
                                : "HTTP " + status,
                        asked);
        return status < 500 || status == 503
                ? all(batch, GatewayAnswer.throttled(pause, "HTTP " + status))
                : Map.of();
    }

    private static @Nullable Duration retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .map(wanted -> wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted)
                .filter(wanted -> !wanted.isZero())
                .orElse(null);
    }

    private Map<OutgoingSms, GatewayAnswer> failed(List<OutgoingSms> batch, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException) {
            return all(
                    batch,
                    GatewayAnswer.throttled(
                            pause("No connection: " + cause.getClass().getSimpleName(), null),
                            "no connection"));
        }
        pause(
                cause instanceof TimeoutException || cause instanceof HttpTimeoutException
                        ? "No answer in time"
                        : "The connection broke: " + cause.getClass().getSimpleName(),
                null);
        return Map.of();
    }

    /** The request could not even be made. */
    private Map<OutgoingSms, GatewayAnswer> failedBefore(
            List<OutgoingSms> batch, RuntimeException failure) {
        return all(
                batch,
                GatewayAnswer.throttled(
                        pause("No request: " + failure.getClass().getSimpleName(), null),
                        "no request"));
    }

    private static Map<OutgoingSms, GatewayAnswer> all(
            List<OutgoingSms> batch, GatewayAnswer submission) {
        Map<OutgoingSms, GatewayAnswer> answers = new LinkedHashMap<>();
        batch.forEach(sms -> answers.put(sms, submission));
        return answers;
    }

    private void hand(Delivery delivery, Map<OutgoingSms, GatewayAnswer> submissions) {
        inFlight.addAndGet(-delivery.batch().size());
        for (OutgoingSms sms : delivery.batch()) {
            delivery.answers().accept(sms, submissions.getOrDefault(sms, GatewayAnswer.lost()));
        }
    }

    /**
     * Leaves the provider alone for a while.
     *
     * @param asked for how long, or null for twice as long as the last time
     */
    private synchronized Duration pause(@Nullable String why, @Nullable Duration asked) {
        Instant now = clock.instant();
        if (reason == null) {
            since = now;
            LOGGER.log(Level.WARNING, "{0} is down: {1}", new Object[] {name(), why});
        }
        reason = why;
        Optional<Duration> left = pauseLeft();
        if (left.isPresent()) {
            // One outage that many requests met: it counts once.
            return left.get();
        }
        failures++;
        Duration pause = asked == null ? backOff() : asked;
        pausedUntil = now.plus(pause);
        return pause;
    }

    private Duration backOff() {
        long full = SHORTEST_PAUSE.toMillis() << Math.min(failures - 1, DOUBLINGS);
        long longest = Math.min(full, LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }

    private synchronized void wentWell() {
        if (reason != null && pauseLeft().isEmpty()) {
            LOGGER.log(Level.INFO, "{0} is up again", name());
            since = clock.instant();
            reason = null;
            failures = 0;
        }
    }
}
