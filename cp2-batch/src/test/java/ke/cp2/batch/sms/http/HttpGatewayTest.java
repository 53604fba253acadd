package ke.cp2.batch.sms.http;

import static ke.cp2.batch.sms.http.StubProvider.inTurn;
import static ke.cp2.batch.sms.http.StubProvider.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.GatewayAnswer.Outcome;
import ke.cp2.sms.gateway.OutgoingSms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all gateways by HTTP have in common, with one provider standing for all. */
class HttpGatewayTest {

    private static final String KEY = "atsk-not-to-be-seen";

    private final StubProvider provider = new StubProvider();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TestClock clock = new TestClock();
    private HttpGateway gateway = gateway(provider.url());

    @AfterEach
    void stop() {
        provider.close();
        threads.shutdownNow();
    }

    @Test
    void oneTextToManyGoesInHundreds() throws Exception {
        provider.behaviour = with(201, HttpGatewayTest::allSent);

        List<GatewayAnswer> answers = Sent.to(gateway, Sent.alerts(250)).answers();

        assertThat(answers).extracting(GatewayAnswer::outcome).containsOnly(Outcome.ACCEPTED);
        assertThat(provider.asked)
                .extracting(asked -> asked.numbers().size())
                .containsExactlyInAnyOrder(100, 100, 50);
    }

    @Test
    void otherTextsAndTheSameNumberAgainGoInRequestsOfTheirOwn() throws Exception {
        provider.behaviour = with(201, HttpGatewayTest::allSent);
        OutgoingSms again =
                new OutgoingSms(
                        3,
                        1,
                        Sent.number(1),
                        "CP2",
                        Sent.alert(1).text(),
                        Sent.alert(1).messageClass(),
                        null);

        Sent sent =
                Sent.to(
                        gateway,
                        List.of(
                                Sent.alert(1),
                                Sent.alert(2),
                                again,
                                Sent.credential(4),
                                Sent.credential(5)));

        assertThat(sent.answers())
                .extracting(GatewayAnswer::outcome)
                .containsOnly(Outcome.ACCEPTED);
        assertThat(provider.asked)
                .extracting(asked -> asked.numbers().size())
                .containsExactlyInAnyOrder(2, 1, 1, 1);
    }

    @Test
    void noMoreRequestsThanAllowedAreUnderWay() throws Exception {
        provider.behaviour =
                (exchange, asked) -> {
                    Thread.sleep(40);
                    with(201, HttpGatewayTest::allSent).answer(exchange, asked);
                };

        Sent sent =
                Sent.to(gateway, IntStream.rangeClosed(1, 20).mapToObj(Sent::credential).toList());

        assertThat(sent.answers())
                .extracting(GatewayAnswer::outcome)
                .containsOnly(Outcome.ACCEPTED);
        assertThat(provider.mostAtATime.get()).isEqualTo(4);
        assertThat(gateway.sessions().get(0).inFlight()).isZero();
    }

    @Test
    void whatDidNotLeaveWaits() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        gateway = gateway("http://127.0.0.1:" + port + "/api");

        GatewayAnswer answer = Sent.to(gateway, Sent.credential(1)).answer();

        assertThat(answer.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(gateway.health().up()).isFalse();
        assertThat(gateway.health().reason()).startsWith("No connection");
    }

    @Test
    void whatMayHaveLeftIsLost() throws Exception {
        provider.behaviour = (exchange, asked) -> exchange.close();

        assertThat(Sent.to(gateway, Sent.alerts(3)).answers())
                .extracting(GatewayAnswer::outcome)
                .containsOnly(Outcome.LOST);
        assertThat(gateway.health().reason()).startsWith("The connection broke");
    }

    @Test
    void silenceEndsInTime() throws Exception {
        provider.behaviour = (exchange, asked) -> Thread.sleep(5_000);
        long begun = System.nanoTime();

        assertThat(Sent.to(gateway, Sent.credential(1)).answer().outcome()).isEqualTo(Outcome.LOST);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(gateway.health().reason()).isEqualTo("No answer in time");
    }

    @Test
    void anAnswerThatDripsInEndsInTime() throws Exception {
        provider.behaviour =
                (exchange, asked) -> {
                    exchange.sendResponseHeaders(201, 0);
                    for (int i = 0; i < 50; i++) {
                        exchange.getResponseBody().write(' ');
                        exchange.getResponseBody().flush();
                        Thread.sleep(100);
                    }
                };
        long begun = System.nanoTime();

        assertThat(Sent.to(gateway, Sent.credential(1)).answer().outcome()).isEqualTo(Outcome.LOST);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void halfAnAnswerIsLost() throws Exception {
        provider.behaviour =
                (exchange, asked) -> {
                    exchange.sendResponseHeaders(201, 1_000);
                    exchange.getResponseBody().write("{\"SMSMess".getBytes());
                    exchange.getResponseBody().flush();
                    exchange.close();
                };

        assertThat(Sent.to(gateway, Sent.credential(1)).answer().outcome()).isEqualTo(Outcome.LOST);
    }

    @Test
    void anEndlessAnswerIsBrokenOff() throws Exception {
        provider.behaviour =
                (exchange, asked) -> {
                    exchange.sendResponseHeaders(201, 0);
                    byte[] chunk = new byte[100_000];
                    for (int i = 0; i < 1_000; i++) {
                        exchange.getResponseBody().write(chunk);
                    }
                };

        assertThat(Sent.to(gateway, Sent.credential(1)).answer().outcome()).isEqualTo(Outcome.LOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Login</html>",
                "[]",
                "null",
                "{}",
                "{\"SMSMessageData\":3}",
                "{\"SMSMessageData\":{\"Recipients\":{}}}"
            })
    void whatCannotBeReadIsLost(String answer) throws Exception {
        provider.behaviour = with(200, answer);

        assertThat(Sent.to(gateway, Sent.alerts(2)).answers())
                .extracting(GatewayAnswer::outcome)
                .containsOnly(Outcome.LOST);
        assertThat(gateway.health().reason()).contains("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void afterAServerErrorNobodyKnows(int status) throws Exception {
        provider.behaviour = with(status, "oops");

        assertThat(Sent.to(gateway, Sent.credential(1)).answer().outcome()).isEqualTo(Outcome.LOST);
        assertThat(gateway.health().reason()).isEqualTo("HTTP " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 403, 404, 429, 503})
    void whatTheProviderDidNotTakeWaits(int status) throws Exception {
        provider.behaviour = with(status, "", "Retry-After", "7");

        GatewayAnswer answer = Sent.to(gateway, Sent.credential(1)).answer();

        assertThat(answer.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(answer.pause())
                .isEqualTo(status == 429 || status == 503 ? Duration.ofSeconds(7) : answer.pause())
                .isLessThanOrEqualTo(Duration.ofSeconds(7));
        assertThat(gateway.health().reason()).startsWith("HTTP " + status);
    }

    @Test
    void oneBadMessageDoesNotHoldUpTheOthers() throws Exception {
        String bad = '+' + Sent.number(2).digits();
        provider.behaviour =
                (exchange, asked) ->
                        (asked.numbers().contains(bad)
                                        ? with(400, "bad number")
                                        : with(201, HttpGatewayTest::allSent))
                                .answer(exchange, asked);

        assertThat(Sent.to(gateway, Sent.alerts(3)).answers())
                .extracting(GatewayAnswer::outcome)
                .containsExactly(Outcome.ACCEPTED, Outcome.DEFERRED, Outcome.ACCEPTED);
        assertThat(gateway.health().up()).isTrue();
    }

    @Test
    void afterAFailureOneMessageTriesWhetherItWorksAgain() throws Exception {
        provider.behaviour = inTurn(with(500, "oops"), with(201, HttpGatewayTest::allSent));
        assertThat(gateway.permits()).isEqualTo(Integer.MAX_VALUE);
        Sent.to(gateway, Sent.credential(1)).answers();

        assertThat(gateway.health().up()).isFalse();
        assertThat(gateway.permits()).isEqualTo(1);
        assertThat(Sent.to(gateway, Sent.credential(2)).answer().outcome())
                .as("not asked while it is left alone")
                .isEqualTo(Outcome.THROTTLED);
        assertThat(provider.asked).hasSize(1);

        clock.now = clock.now.plusSeconds(2);
        assertThat(gateway.health().up()).isTrue();
        assertThat(gateway.permits()).isEqualTo(1);
        assertThat(Sent.to(gateway, Sent.credential(3)).answer().outcome())
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(gateway.permits()).isEqualTo(Integer.MAX_VALUE);
        assertThat(gateway.sessions().get(0).reason()).isNull();
    }

    @Test
    void isLeftAloneLongerEachTimeUpToAMinute() throws Exception {
        provider.behaviour = with(500, "oops");
        List<Duration> pauses = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            Sent.to(gateway, Sent.credential(i)).answers();
            Instant failed = clock.now;
            while (!gateway.health().up()) {
                clock.now = clock.now.plusMillis(100);
            }
            pauses.add(Duration.between(failed, clock.now));
        }

        assertThat(pauses.get(0)).isLessThanOrEqualTo(Duration.ofMillis(1_100));
        assertThat(pauses.get(8))
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60).plusMillis(100));
    }

    @Test
    void aMessageThatWaitedTooLongForItsRequestGoesBackUnsent() throws Exception {
        provider.behaviour =
                (exchange, asked) -> {
                    Thread.sleep(150);
                    clock.now = clock.now.plusSeconds(10);
                    with(201, HttpGatewayTest::allSent).answer(exchange, asked);
                };

        List<GatewayAnswer> answers =
                Sent.to(gateway, IntStream.rangeClosed(1, 9).mapToObj(Sent::credential).toList())
                        .answers();

        assertThat(answers)
                .extracting(GatewayAnswer::outcome)
                .contains(Outcome.THROTTLED, Outcome.ACCEPTED);
        assertThat(provider.asked).hasSizeLessThan(9);
    }

    @Test
    void saysWhichSettingIsMissing() {
        HttpGateway unset =
                new HttpGateway(
                        new AfricasTalking(
                                new HttpAccess("africastalking", Map.of("url", provider.url()))),
                        limits(),
                        threads,
                        clock);

        assertThat(unset.health().reason())
                .isEqualTo("The setting cp2.sms.africastalking.user-name is missing");
        assertThat(unset.sessions().get(0).up()).isFalse();
    }

    @Test
    void aKeyThatNoHeaderCanHoldIsAFault() {
        HttpAccess access =
                new HttpAccess(
                        "africastalking",
                        Map.of("url", provider.url(), "user-name", "council", "api-key", "a\nb"));

        assertThat(new AfricasTalking(access).fault().orElseThrow())
                .isEqualTo("The setting cp2.sms.africastalking.api-key cannot be used");
    }

    @Test
    void neitherSecretsNorNumbersNorTextsAreLogged() throws Exception {
        StringBuilder log = new StringBuilder();
        Handler handler =
                new Handler() {
                    @Override
                    public synchronized void publish(LogRecord record) {
                        log.append(new SimpleFormatter().format(record));
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            for (StubProvider.Behaviour behaviour :
                    List.of(
                            with(500, "254700000001"),
                            with(401, KEY),
                            with(200, "{\"to\": \"254700000001\""),
                            with(201, HttpGatewayTest::allSent))) {
                provider.behaviour = behaviour;
                Sent.to(gateway, Sent.credential(1)).answers();
                clock.now = clock.now.plusSeconds(100);
            }
        } finally {
            root.removeHandler(handler);
        }

        assertThat(log.toString())
                .contains("africastalking is down: HTTP 500", "africastalking is up again")
                .doesNotContain(KEY, "254700000001", "password");
        assertThat(gateway.sessions().toString() + gateway.health()).doesNotContain(KEY);
    }

    /** What the provider answers that takes everything. */
    private static String allSent(StubProvider.Asked asked) {
        return asked.numbers().stream()
                .map(
                        number ->
                                "{\"statusCode\":101,\"number\":\"%s\",\"status\":\"Success\",\"cost\":\"KES 0.8000\",\"messageId\":\"ATXid_%s\"}"
                                        .formatted(number, number.substring(1)))
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"SMSMessageData\":{\"Message\":\"Sent\",\"Recipients\":[",
                                "]}}"));
    }

    private HttpGateway gateway(String url) {
        return new HttpGateway(
                new AfricasTalking(
                        new HttpAccess(
                                "africastalking",
                                Map.of("url", url, "user-name", "council", "api-key", KEY))),
                limits(),
                threads,
                clock);
    }

    private static HttpGateway.Limits limits() {
        return new HttpGateway.Limits(
                4, 500, Duration.ofMillis(500), Duration.ofMillis(700), Duration.ofSeconds(15));
    }

    private static final class TestClock extends Clock {

        private volatile Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
