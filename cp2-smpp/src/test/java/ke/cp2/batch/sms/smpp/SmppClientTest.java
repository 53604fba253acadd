package ke.cp2.batch.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.GatewayAnswer.Outcome;
import ke.cp2.sms.gateway.GatewaySession;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.SmsFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sending, and everything that can go wrong with a session. */
class SmppClientTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void sendsManyMessagesAndHandsBackTheAnswerOfEach() {
        try (TestSmsc smsc = TestSmsc.start();
                SmppFixture client = SmppFixture.bound(smsc, with -> with.binds(3))) {
            client.submit(SmppFixture.sms(200));
            client.awaitAnswers(200);

            assertThat(client.count(Outcome.ACCEPTED)).isEqualTo(200);
            Set<OutgoingSms> answered = new HashSet<>();
            client.answers.forEach(answer -> answered.add(answer.sms()));
            assertThat(answered).hasSize(200);
            assertThat(smsc.recipients()).isEqualTo(200);
            assertThat(smsc.duplicates()).isZero();
            assertThat(smsc.messages().stream().map(TestSmsc.Received::session).distinct())
                    .as("every session has its share")
                    .hasSize(3);
        }
    }

    @Test
    void neverHasMoreUnderWayThanTheWindowOfEachSession() {
        try (TestSmsc smsc = TestSmsc.start().delay(Duration.ofMillis(20));
                SmppFixture client = SmppFixture.bound(smsc, with -> with.binds(2).window(7))) {
            assertThat(client.client.maximumInFlight()).isEqualTo(14);

            client.submit(SmppFixture.sms(150));
            client.awaitAnswers(150);

            assertThat(client.count(Outcome.ACCEPTED)).isEqualTo(150);
            assertThat(smsc.mostUnanswered()).isEqualTo(7);
        }
    }

    @Test
    void keepsToTheRate() {
        try (TestSmsc smsc = TestSmsc.start();
                SmppFixture client = SmppFixture.bound(smsc, with -> with.rate(100))) {
            assertThat(client.client.permits()).isBetween(25, 36);
            long begin = System.nanoTime();
            client.submit(SmppFixture.sms(200));
            assertThat(client.client.permits()).isZero();
            client.awaitAnswers(200);

            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofMillis(1700), Duration.ofMillis(3500));
            assertThat(client.count(Outcome.ACCEPTED)).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0x01, REFUSED, REFUSED",
        "0x0A, REFUSED, REFUSED",
        "0x0B, REFUSED, INVALID_NUMBER",
        "0x15, REFUSED, REFUSED",
        "0x43, REFUSED, REFUSED",
        "0x48, REFUSED, REFUSED",
        "0x51, REFUSED, REFUSED",
        "0x61, REFUSED, REFUSED",
        "0x62, REFUSED, REFUSED",
        "0x66, REFUSED, REFUSED",
        "0x08, DEFERRED,",
        "0x64, DEFERRED,",
        "0x45, DEFERRED,",
        "0x0400, DEFERRED,",
        "0x04, DEFERRED,",
    })
    void understandsTheStatusOfAnAnswer(String status, Outcome outcome, SmsFailure failure) {
        int code = Integer.decode(status);
        try (TestSmsc smsc = TestSmsc.start().status(submit -> code);
                SmppFixture client = SmppFixture.bound(smsc)) {
            GatewayAnswer submission = client.submitAndWait(SmppFixture.sms("Habari"));

            assertThat(submission.outcome()).isEqualTo(outcome);
            assertThat(submission.failure()).isEqualTo(failure);
            assertThat(submission.status()).isEqualTo("0x%08X".formatted(code));
        }
    }

    @Test
    void bindsAnewWhenTheSmscSaysThatTheSessionIsNotBound() {
        AtomicInteger refusals = new AtomicInteger(1);
        try (TestSmsc smsc =
                        TestSmsc.start()
                                .status(submit -> refusals.getAndDecrement() > 0 ? 0x04 : 0);
                SmppFixture client = SmppFixture.bound(smsc)) {
            client.submitAndWait(SmppFixture.sms("Habari"));

            SmppFixture.await(SOON, () -> smsc.bindRequests() == 2 && client.client.health().up());
            assertThat(client.submitAndWait(SmppFixture.sms("Habari")).outcome())
                    .isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void throttlingSlowsOneSessionAndLosesNothing() {
        try (TestSmsc smsc = TestSmsc.start().ratePerSession(30);
                SmppFixture client = SmppFixture.bound(smsc, with -> with.window(50))) {
            client.submit(SmppFixture.sms(75));
            client.awaitAnswers(75);

            assertThat(client.count(Outcome.ACCEPTED)).isEqualTo(75);
            assertThat(smsc.recipients()).isEqualTo(75);
            assertThat(smsc.received()).as("some were throttled").isGreaterThan(75);
            assertThat(smsc.received()).as("it did pause").isLessThan(75 + 3 * 50);
        }
    }

    @Test
    void theOtherSessionCarriesWhatOneIsTooBusyFor() {
        Set<String> first = ConcurrentHashMap.newKeySet();
        try (TestSmsc smsc = TestSmsc.start();
                SmppFixture client = SmppFixture.bound(smsc, with -> with.binds(2))) {
            smsc.status(
                    submit -> {
                        // Half of them are refused once, whichever session they come by.
                        String to = submit.getDestAddress().getAddress();
                        return to.hashCode() % 2 == 0 && first.add(to) ? 0x58 : 0;
                    });
            client.submit(SmppFixture.sms(100));
            client.awaitAnswers(100);

            assertThat(client.count(Outcome.ACCEPTED)).isEqualTo(100);
            assertThat(smsc.duplicates()).isZero();
            assertThat(smsc.received()).isEqualTo(100 + first.size());
        }
    }

    @Test
    void whatIsThrottledForTooLongGoesBackToTheOutbox() {
        try (TestSmsc smsc = TestSmsc.start().status(submit -> 0x58);
                SmppFixture client =
                        SmppFixture.bound(
                                smsc, with -> with.answerTimeout(Duration.ofMillis(2400)))) {
            GatewayAnswer submission = client.submitAndWait(SmppFixture.sms("Habari"));

            assertThat(submission.outcome()).isEqualTo(Outcome.THROTTLED);
            assertThat(submission.pause()).isPositive();
        }
    }

    @Test
    void aSessionThatGoesMuteIsLostWithAllThatIsUnderWay() {
        try (TestSmsc smsc = TestSmsc.start().mute(true);
                SmppFixture client = muted(smsc)) {
            client.submit(SmppFixture.sms(40));
            long begin = System.nanoTime();
            client.awaitAnswers(40);

            assertThat(client.count(Outcome.LOST)).isEqualTo(40);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("long before the answers are overdue")
                    .isLessThan(Duration.ofSeconds(4));
            assertThat(client.client.health().reason()).isEqualTo("no answer to enquire_link");
            assertThat(smsc.received()).isEqualTo(40);

            smsc.mute(false);
            SmppFixture.await(SOON, () -> client.client.health().up());
            assertThat(client.submitAndWaitAfterwards().outcome()).isEqualTo(Outcome.ACCEPTED);
        }
    }

    /** Bound to an SMSC that says nothing from then on. */
    private static SmppFixture muted(TestSmsc smsc) {
        smsc.mute(false);
        SmppFixture client = SmppFixture.bound(smsc);
        smsc.mute(true);
        return client;
    }

    @Test
    void aSessionStaysUpThroughALongSilence() throws InterruptedException {
        int intervals = 20; // ten minutes at the default interval of thirty seconds
        Duration interval = Duration.ofMillis(150);
        try (TestSmsc smsc = TestSmsc.start();
                SmppFixture client =
                        SmppFixture.bound(smsc, with -> with.enquireInterval(interval))) {
            GatewaySession before = client.client.sessions().get(0);
            Thread.sleep(interval.multipliedBy(intervals).toMillis());

            assertThat(client.client.sessions().get(0)).isEqualTo(before);
            assertThat(smsc.enquiries()).isBetween(intervals / 2, intervals);
            assertThat(smsc.bindRequests()).isEqualTo(1);
            assertThat(client.submitAndWait(SmppFixture.sms("Habari")).outcome())
                    .isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void anSmscThatDiesLosesWhatIsUnderWayAtOnceAndIsFoundWhenItIsBack() {
        try (TestSmsc smsc = TestSmsc.start().losing(true);
                SmppFixture client = SmppFixture.bound(smsc, with -> with.binds(2))) {
            client.submit(SmppFixture.sms(60));
            SmppFixture.await(SOON, () -> smsc.received() == 60);
            smsc.kill();
            SmppFixture.await(Duration.ofSeconds(1), () -> client.answers.size() == 60);
            assertThat(client.count(Outcome.LOST)).isEqualTo(60);
            SmppFixture.await(SOON, () -> !client.client.health().up());
            assertThat(client.client.maximumInFlight()).isZero();
            assertThat(client.client.health().reason()).isNotBlank();

            assertThat(client.submitAndWaitAfterwards().outcome())
                    .as("what was never sent is not lost")
                    .isEqualTo(Outcome.THROTTLED);

            smsc.losing(false).back();
            SmppFixture.await(SOON, () -> client.client.maximumInFlight() == 200);
            assertThat(client.submitAndWaitAfterwards().outcome()).isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void anAnswerThatNeverComesIsLostAndFreesItsSlot() {
        try (TestSmsc smsc = TestSmsc.start().losing(true);
                SmppFixture client =
                        SmppFixture.bound(
                                smsc,
                                with -> with.window(1).answerTimeout(Duration.ofSeconds(1)))) {
            assertThat(client.submitAndWait(SmppFixture.sms("Habari")).outcome())
                    .isEqualTo(Outcome.LOST);
            assertThat(client.client.health().up()).as("the session answers otherwise").isTrue();

            smsc.losing(false);
            assertThat(client.submitAndWait(SmppFixture.sms("Habari")).outcome())
                    .isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void saysWhyABindIsRefusedAndGoesOnTrying() {
        try (TestSmsc smsc = TestSmsc.start().bindStatus(0x0E);
                SmppFixture client = SmppFixture.connecting(smsc, with -> with)) {
            SmppFixture.await(SOON, () -> smsc.bindRequests() >= 2);

            GatewaySession session = client.client.sessions().get(0);
            assertThat(session.up()).isFalse();
            assertThat(session.reason()).isEqualTo("bind refused: wrong password (0x0000000E)");
            assertThat(client.client.health().reason()).isEqualTo(session.reason());

            smsc.bindStatus(0);
            SmppFixture.await(SOON, () -> client.client.health().up());
            assertThat(client.client.sessions().get(0).reason()).isNull();
        }
    }

    @Test
    void oneSessionThatIsRefusedLeavesTheOthersAlone() {
        try (TestSmsc smsc = TestSmsc.start();
                SmppFixture client = SmppFixture.bound(smsc, with -> with.binds(3))) {
            smsc.bindStatus(0x05).unbindOne();
            SmppFixture.await(
                    SOON,
                    () ->
                            client.client.sessions().stream()
                                    .anyMatch(
                                            one ->
                                                    "bind refused: already bound (0x00000005)"
                                                            .equals(one.reason())));

            assertThat(client.client.health().up()).isTrue();
            assertThat(client.client.maximumInFlight()).isEqualTo(200);
            client.submit(SmppFixture.sms(50));
            client.awaitAnswers(50);
            assertThat(client.count(Outcome.ACCEPTED)).isEqualTo(50);
        }
    }

    @Test
    void comesBackAfterAnUnbindByTheSmsc() {
        try (TestSmsc smsc = TestSmsc.start();
                SmppFixture client = SmppFixture.bound(smsc)) {
            smsc.unbindOne();
            SmppFixture.await(SOON, () -> smsc.bindRequests() == 2 && client.client.health().up());

            assertThat(client.submitAndWait(SmppFixture.sms("Habari")).outcome())
                    .isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void neitherTheStartNorAMessageWaitsForAnSmscThatIsAway() {
        TestSmsc away = TestSmsc.start();
        away.kill();
        long begin = System.nanoTime();
        try (away;
                SmppFixture client = SmppFixture.connecting(away, with -> with)) {
            GatewayAnswer submission = client.submitAndWait(SmppFixture.sms("Habari"));

            assertThat(submission.outcome()).isEqualTo(Outcome.THROTTLED);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Duration.ofSeconds(2));
            SmppFixture.await(
                    SOON, () -> client.client.health().reason().contains("Connection refused"));
        }
    }

    @Test
    void aServerThatDoesNotSpeakSmppIsLeft() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                SmppFixture client = SmppFixture.connecting(door.getLocalPort(), with -> with)) {
            try (Socket socket = door.accept()) {
                socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                SmppFixture.await(
                        SOON, () -> client.client.health().reason().startsWith("not SMPP"));
            }
        }
    }

    @Test
    void aSecondAnswerToAMessageChangesNothing() throws IOException {
        try (TestSmsc smsc = TestSmsc.start();
                SmppFixture client = SmppFixture.bound(smsc)) {
            client.submitAndWait(SmppFixture.sms("Habari"));
            smsc.answerAgain();
            client.submitAndWait(SmppFixture.sms("Habari"));

            assertThat(client.answers).isEmpty();
            assertThat(client.client.sessions().get(0).inFlight()).isZero();
        }
    }

    @Test
    void waitsForTheAnswersAndSaysGoodbyeAtTheEnd() {
        try (TestSmsc smsc = TestSmsc.start().delay(Duration.ofMillis(300))) {
            SmppFixture client = SmppFixture.bound(smsc, with -> with.binds(2));
            List<OutgoingSms> batch = SmppFixture.sms(30);
            client.submit(batch);
            client.close();

            assertThat(client.count(Outcome.ACCEPTED)).isEqualTo(30);
            assertThat(smsc.unbinds()).isEqualTo(2);
        }
    }
}
