package ke.cp2.batch.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.SmsDispatch;
import ke.cp2.sms.gateway.AnsweredSms;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.GatewayAnswer.Outcome;
import ke.cp2.sms.gateway.GatewayHealth;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.SmsGateway;
import org.junit.jupiter.api.Test;

class DispatchLoopTest {

    private final Outbox outbox = new Outbox();
    private final Gateway gateway = new Gateway();
    private final TestClock clock = new TestClock();
    private long elapsed;
    private final DispatchLoop loop =
            new DispatchLoop(
                    "node/1",
                    outbox,
                    gateway,
                    Duration.ofMinutes(1),
                    clock,
                    () -> elapsed,
                    () -> {});

    @Test
    void credentialsGoFirst() {
        outbox.queue(MessageClass.CAMPAIGN, 1, 5);
        outbox.queue(MessageClass.TRANSACTIONAL, 100, 2);

        runOut();

        assertThat(gateway.ids()).startsWith(100L, 101L).hasSize(7);
    }

    @Test
    void noMoreAreInFlightThanTheWindowHolds() {
        gateway.window = 10;
        outbox.queue(MessageClass.TRANSACTIONAL, 1, 25);

        runOut();
        assertThat(gateway.calls).hasSize(10);
        assertThat(loop.inFlight()).isEqualTo(10);

        gateway.answer(4, GatewayAnswer.accepted("id"));
        runOut();

        assertThat(gateway.calls).hasSize(14);
        assertThat(loop.inFlight()).isEqualTo(10);
    }

    @Test
    void aSlotIsFreeOnlyWhenItsAnswerIsCommitted() {
        gateway.window = 1;
        outbox.queue(MessageClass.TRANSACTIONAL, 1, 2);
        runOut();
        gateway.answer(1, GatewayAnswer.accepted("id"));
        outbox.broken = true;

        assertThatThrownBy(loop::settle).isInstanceOf(IllegalStateException.class);
        assertThat(gateway.calls).hasSize(1);

        outbox.broken = false;
        runOut();
        assertThat(gateway.calls).hasSize(2);
        assertThat(outbox.settled).hasSize(1);
    }

    @Test
    void aPartOfTheWindowIsKeptFreeOfCampaigns() {
        gateway.window = 16;
        outbox.queue(MessageClass.CAMPAIGN, 1, 100);
        runOut();
        assertThat(gateway.calls).hasSize(14);

        outbox.queue(MessageClass.TRANSACTIONAL, 1000, 1);
        runOut();

        assertThat(gateway.ids()).hasSize(15).endsWith(1000L);
    }

    @Test
    void aThrottledGatewayIsLeftAlone() {
        outbox.queue(MessageClass.TRANSACTIONAL, 1, 1);
        runOut();
        gateway.answer(1, GatewayAnswer.throttled(Duration.ofSeconds(5), "too fast"));
        runOut();
        outbox.queue(MessageClass.TRANSACTIONAL, 2, 1);
        runOut();
        assertThat(gateway.calls).hasSize(1);

        elapsed += TimeUnit.SECONDS.toNanos(5);
        runOut();
        assertThat(gateway.calls).hasSize(2);
    }

    @Test
    void messagesWaitWhileTheGatewayIsDown() {
        gateway.health = GatewayHealth.down("no session");
        outbox.queue(MessageClass.TRANSACTIONAL, 1, 1);

        runOut();

        assertThat(outbox.isEmpty()).isFalse();
        assertThat(gateway.calls).isEmpty();
    }

    @Test
    void whatTheGatewayBreaksOffIsLost() {
        gateway.broken = true;
        outbox.queue(MessageClass.TRANSACTIONAL, 1, 1);

        runOut();

        assertThat(outbox.settled)
                .extracting(s -> s.submission().outcome())
                .containsExactly(Outcome.LOST);
        assertThat(loop.inFlight()).isZero();
    }

    @Test
    void whatStaysWithoutAnAnswerIsLost() {
        outbox.queue(MessageClass.TRANSACTIONAL, 1, 1);
        runOut();
        elapsed += TimeUnit.SECONDS.toNanos(61);

        loop.giveUpOverdue();
        runOut();
        gateway.answer(1, GatewayAnswer.accepted("too late"));
        runOut();

        assertThat(outbox.settled)
                .extracting(s -> s.submission().outcome())
                .containsExactly(Outcome.LOST);
    }

    @Test
    void aLateAnswerToAnEarlierSubmissionIsNoneToTheNext() {
        outbox.queue(MessageClass.TRANSACTIONAL, 1, 1);
        runOut();
        elapsed += TimeUnit.SECONDS.toNanos(61);
        loop.giveUpOverdue();
        runOut();
        outbox.queue(MessageClass.TRANSACTIONAL, 1, 1);
        runOut();
        assertThat(gateway.ids()).containsExactly(1L, 1L);

        gateway.answer(1, GatewayAnswer.accepted("first"));
        runOut();
        assertThat(loop.inFlight()).as("the second one is awaited").isEqualTo(1);
        gateway.answer(1, GatewayAnswer.accepted("second"));
        runOut();

        assertThat(loop.inFlight()).isZero();
        assertThat(outbox.settled)
                .extracting(s -> s.sms().fence(), s -> s.submission().gatewayMessageId())
                .containsExactly(tuple(1, null), tuple(2, "second"));
    }

    @Test
    void whatWasCommittedThoughTheCallerSawAnExceptionIsNotForgotten() {
        outbox.queue(MessageClass.TRANSACTIONAL, 1, 1);
        runOut();
        outbox.queue(MessageClass.TRANSACTIONAL, 2, 1);
        runOut();
        gateway.answer(1, GatewayAnswer.accepted("id"));
        outbox.queue(MessageClass.TRANSACTIONAL, 3, 1);
        outbox.brokenAfterCommit = true;
        assertThatThrownBy(loop::send).isInstanceOf(IllegalStateException.class);

        loop.giveUpForgotten();

        assertThat(outbox.lost).containsExactly(3L);
    }

    @Test
    void anAnswerThatCannotBeKeptHoldsUpNoOther() {
        outbox.queue(MessageClass.TRANSACTIONAL, 1, 3);
        runOut();
        outbox.spoiling = "spoils";
        gateway.answer(1, GatewayAnswer.accepted("a"));
        gateway.answer(1, GatewayAnswer.accepted("spoils"));
        gateway.answer(1, GatewayAnswer.accepted("c"));
        runOut();

        assertThat(loop.inFlight()).isZero();
        assertThat(outbox.settled)
                .extracting(s -> s.sms().id(), s -> s.submission().outcome())
                .containsExactlyInAnyOrder(
                        tuple(1L, Outcome.ACCEPTED),
                        tuple(2L, Outcome.LOST),
                        tuple(3L, Outcome.ACCEPTED));
    }

    @Test
    void aClockThatIsSetLosesNothingAndHoldsNothingUp() {
        outbox.queue(MessageClass.TRANSACTIONAL, 1, 2);
        gateway.window = 1;
        runOut();

        clock.now = clock.now.plus(Duration.ofHours(3));
        loop.giveUpOverdue();
        runOut();
        assertThat(outbox.settled).isEmpty();

        gateway.answer(1, GatewayAnswer.throttled(Duration.ofSeconds(5), "too fast"));
        runOut();
        clock.now = clock.now.minus(Duration.ofHours(6));
        elapsed += TimeUnit.SECONDS.toNanos(5);
        runOut();
        assertThat(gateway.ids()).containsExactly(1L, 2L);
    }

    @Test
    void drainingTakesNothingMoreButSettles() {
        gateway.window = 2;
        outbox.queue(MessageClass.TRANSACTIONAL, 1, 5);
        runOut();

        loop.drain();
        gateway.answer(2, GatewayAnswer.accepted("id"));
        runOut();

        assertThat(gateway.calls).hasSize(2);
        assertThat(outbox.settled).hasSize(2);
        assertThat(loop.inFlight()).isZero();
    }

    private void runOut() {
        boolean busy = true;
        while (busy) {
            boolean settled = loop.settle();
            busy = loop.send() || settled;
        }
    }

    /** The outbox in memory. */
    private static final class Outbox extends SmsDispatch {

        private final Map<MessageClass, Deque<Long>> waiting = new HashMap<>();
        private final List<AnsweredSms> settled = new ArrayList<>();
        private final Map<Long, Integer> fences = new HashMap<>();
        private final Map<Long, Integer> handedOver = new TreeMap<>();
        private final List<Long> lost = new ArrayList<>();
        private boolean broken;
        private boolean brokenAfterCommit;
        private String spoiling;

        void queue(MessageClass messageClass, long first, int count) {
            LongStream.range(first, first + count)
                    .peek(id -> fences.merge(id, 1, Integer::sum))
                    .forEach(of(messageClass)::add);
        }

        private Deque<Long> of(MessageClass messageClass) {
            return waiting.computeIfAbsent(messageClass, key -> new ArrayDeque<>());
        }

        boolean isEmpty() {
            return waiting.values().stream().allMatch(Deque::isEmpty);
        }

        @Override
        public List<OutgoingSms> submit(
                String holder, String gateway, MessageClass messageClass, int room) {
            List<OutgoingSms> submitted = new ArrayList<>();
            while (submitted.size() < room && !of(messageClass).isEmpty()) {
                long id = of(messageClass).remove();
                handedOver.put(id, fences.get(id));
                submitted.add(
                        new OutgoingSms(
                                id,
                                fences.get(id),
                                MobileNumber.of("254722645678"),
                                "CP2",
                                "text",
                                messageClass,
                                null));
            }
            if (brokenAfterCommit) {
                throw new IllegalStateException("no answer to the commit");
            }
            return submitted;
        }

        @Override
        public void lose(String holder, Instant before, Submitted isKnown) {
            handedOver.forEach(
                    (id, fence) -> {
                        if (!isKnown.test(id, fence)) {
                            lost.add(id);
                        }
                    });
        }

        @Override
        public void settle(String gateway, List<AnsweredSms> settlements) {
            if (broken) {
                throw new IllegalStateException("the database is away");
            }
            if (settlements.stream()
                    .map(settlement -> settlement.submission().gatewayMessageId())
                    .anyMatch(id -> id != null && id.equals(spoiling))) {
                throw new IllegalArgumentException("no room for " + spoiling);
            }
            settled.addAll(settlements);
        }
    }

    private static final class Gateway implements SmsGateway {

        private record Call(OutgoingSms sms, BiConsumer<OutgoingSms, GatewayAnswer> answers) {}

        private final List<Call> calls = new ArrayList<>();
        private int window = 100;
        private int answered;
        private boolean broken;
        private GatewayHealth health = GatewayHealth.UP;

        List<Long> ids() {
            return calls.stream().map(call -> call.sms().id()).toList();
        }

        void answer(int count, GatewayAnswer submission) {
            for (int i = 0; i < count; i++) {
                Call call = calls.get(answered++);
                call.answers().accept(call.sms(), submission);
            }
        }

        @Override
        public String name() {
            return "test";
        }

        @Override
        public void submit(
                List<OutgoingSms> batch, BiConsumer<OutgoingSms, GatewayAnswer> answers) {
            if (broken) {
                throw new IllegalStateException("no session");
            }
            batch.forEach(sms -> calls.add(new Call(sms, answers)));
        }

        @Override
        public int maximumInFlight() {
            return window;
        }

        @Override
        public GatewayHealth health() {
            return health;
        }
    }

    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-11-21T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
