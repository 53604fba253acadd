package ke.cp2.batch.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.SmsDispatch;
import ke.cp2.sms.gateway.AnsweredSms;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.GatewayAnswer.Outcome;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.SmsGateway;

/**
 * Moves messages from the outbox to one gateway. Two threads work at it: one {@linkplain #send()
 * sends}, one {@linkplain #settle() settles} the answers. A slot of the gateway's window is taken
 * when a message is committed as submitted, and free again when its answer is committed: freed
 * earlier, a crash could send more than one window twice.
 */
class DispatchLoop {

    private static final Logger LOGGER = Logger.getLogger(DispatchLoop.class.getName());

    /**
     * One part in so many of the window is kept free of campaigns, so that credentials pass them;
     * and campaigns wait for so large a part to be free, since many at a time cost less.
     */
    private static final int RESERVE = 8;

    private static final long GATHERING_NANOS = 20_000_000;
    private static final long GATHERING_STEP_NANOS = 1_000_000;

    /**
     * @param since when it was handed over, in nanoseconds of a clock that nobody sets
     */
    private record Awaited(OutgoingSms sms, Instant submittedAt, long since) {}

    /**
     * One submission of a message. A message that was sent again has another: a late answer to the
     * first is none to the second.
     */
    private record Key(long id, int fence) {

        static Key of(OutgoingSms sms) {
            return new Key(sms.id(), sms.fence());
        }
    }

    private final String holder;
    private final SmsDispatch dispatch;
    private final SmsGateway gateway;
    private final Duration answerTimeout;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Runnable answered;
    private final Map<Key, Awaited> awaited = new ConcurrentHashMap<>();
    private final Queue<AnsweredSms> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answersWaiting = new AtomicInteger();

    private volatile boolean draining;
    private volatile long pausedAt;
    private volatile Duration pause = Duration.ZERO;

    /**
     * @param holder the name of this run of the dispatcher, beginning with that of its node
     * @param clock for the times that are kept
     * @param nanoTime for what has to last: it goes on when somebody sets the clock
     * @param answered called, from any thread, when an answer has come: it waits to be settled
     */
    DispatchLoop(
            String holder,
            SmsDispatch dispatch,
            SmsGateway gateway,
            Duration answerTimeout,
            Clock clock,
            LongSupplier nanoTime,
            Runnable answered) {
        this.holder = holder;
        this.dispatch = dispatch;
        this.gateway = gateway;
        this.answerTimeout = answerTimeout;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.answered = answered;
    }

    String holder() {
        return holder;
    }

    /**
     * Sends what is due, as much as there is room for: what is transactional first.
     *
     * @return whether anything was sent, so that there may be more
     */
    boolean send() {
        if (!isOpen()) {
            return false;
        }
        int window = gateway.maximumInFlight();
        int sent = send(MessageClass.TRANSACTIONAL, window - inFlight());
        int room = window - reserveOf(window) - inFlight();
        if (inFlight() == 0 || room >= window / RESERVE) {
            sent += send(MessageClass.CAMPAIGN, room);
        }
        return sent > 0;
    }

    private boolean isOpen() {
        return !draining && !isPaused() && gateway.health().up();
    }

    private boolean isPaused() {
        return nanoTime.getAsLong() - pausedAt < pause.toNanos();
    }

    private static int reserveOf(int window) {
        return window == 1 ? 0 : Math.max(1, window / RESERVE);
    }

    private int send(MessageClass messageClass, int slots) {
        int room = Math.min(Math.min(slots, gateway.permits()), SmsDispatch.CHUNK);
        if (room < 1) {
            return 0;
        }
        List<OutgoingSms> submitted = dispatch.submit(holder, gateway.name(), messageClass, room);
        hand(submitted);
        return submitted.size();
    }

    private void hand(List<OutgoingSms> submitted) {
        if (submitted.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        long since = nanoTime.getAsLong();
        submitted.forEach(sms -> awaited.put(Key.of(sms), new Awaited(sms, now, since)));
        try {
            gateway.submit(submitted, this::answered);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "The gateway " + gateway.name() + " failed", e);
            submitted.forEach(sms -> answered(sms, GatewayAnswer.lost()));
        }
    }

    /**
     * The first answer to a submission counts: what was taken for lost stays so. It counts as
     * waiting before it is no longer awaited, so that its slot is never taken for free in between.
     */
    private void answered(OutgoingSms sms, GatewayAnswer submission) {
        answersWaiting.incrementAndGet();
        Awaited call = awaited.remove(Key.of(sms));
        if (call == null) {
            answersWaiting.decrementAndGet();
            return;
        }
        answers.add(new AnsweredSms(sms, submission, call.submittedAt()));
        answered.run();
    }

    /** Takes for lost what has stayed without an answer for too long; to be called every second. */
    void giveUpOverdue() {
        long now = nanoTime.getAsLong();
        awaited.values()
                .forEach(
                        call -> {
                            if (now - call.since() > answerTimeout.toNanos()) {
                                answered(call.sms(), GatewayAnswer.lost());
                            }
                        });
    }

    /**
     * Takes for lost what the database says was handed over and nobody here waits for: its commit
     * worked, but was told to have failed, so that the gateway never got it. To be called every few
     * seconds.
     */
    void giveUpForgotten() {
        dispatch.lose(holder, clock.instant().minus(answerTimeout), this::isKnown);
    }

    private boolean isKnown(long id, int fence) {
        return awaited.containsKey(new Key(id, fence))
                || answers.stream()
                        .map(answer -> Key.of(answer.sms()))
                        .anyMatch(new Key(id, fence)::equals);
    }

    /**
     * Commits up to a chunk of answers at once; they stay in the queue until that has worked. One
     * that cannot be kept while others can is not asked for again: it is lost.
     *
     * @return whether there were any, so that there may be more
     */
    boolean settle() {
        letAnswersGather();
        List<AnsweredSms> batch = answers.stream().limit(SmsDispatch.CHUNK).toList();
        if (batch.isEmpty()) {
            return false;
        }
        Together.failing(batch, some -> dispatch.settle(gateway.name(), some))
                .forEach(this::settleAsLost);
        for (int i = 0; i < batch.size(); i++) {
            answers.remove();
        }
        answersWaiting.addAndGet(-batch.size());
        pauseIfThrottled(batch);
        return true;
    }

    private void settleAsLost(AnsweredSms settlement) {
        AnsweredSms lost =
                new AnsweredSms(settlement.sms(), GatewayAnswer.lost(), settlement.submittedAt());
        try {
            dispatch.settle(gateway.name(), List.of(lost));
        } catch (RuntimeException e) {
            // Found by giveUpForgotten later.
            LOGGER.log(Level.WARNING, "No answer to " + lost.sms() + " can be kept", e);
        }
    }

    /**
     * Waits a moment while more answers are about to come: a commit costs the same for one answer
     * as for many.
     */
    private void letAnswersGather() {
        long end = System.nanoTime() + GATHERING_NANOS;
        while (!answers.isEmpty()
                && answersWaiting.get() < Math.min(inFlight(), SmsDispatch.CHUNK)
                && System.nanoTime() < end) {
            LockSupport.parkNanos(GATHERING_STEP_NANOS);
        }
    }

    private void pauseIfThrottled(List<AnsweredSms> batch) {
        List<Duration> pauses = new ArrayList<>();
        for (AnsweredSms settlement : batch) {
            if (settlement.submission().outcome() == Outcome.THROTTLED) {
                pauses.add(settlement.submission().pause());
            }
        }
        pauses.stream()
                .max(Duration::compareTo)
                .ifPresent(
                        longest -> {
                            pausedAt = nanoTime.getAsLong();
                            pause = longest;
                        });
    }

    /** Sends nothing more; what is in flight is still settled. */
    void drain() {
        draining = true;
    }

    /** Tells how many messages await an answer, or the commit of their answer. */
    int inFlight() {
        return awaited.size() + answersWaiting.get();
    }
}
