package ke.cp2.batch.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.OutgoingSms;
import ke.cp2.sms.Settlement;
import ke.cp2.sms.SmsDispatch;
import ke.cp2.sms.SmsGateway;
import ke.cp2.sms.Submission;
import ke.cp2.sms.Submission.Outcome;

/**
 * Moves messages from the outbox to one gateway, round by round, in one thread at a time. A slot of
 * the gateway's window is taken when a message is committed as submitted, and free again when its
 * answer is committed: freed earlier, a crash could send more than one window twice.
 */
class DispatchLoop {

    private static final Logger LOGGER = Logger.getLogger(DispatchLoop.class.getName());

    /**
     * One part in so many of the window is kept free of campaigns, so that credentials pass them.
     */
    private static final int RESERVE = 8;

    private static final long GATHERING_NANOS = 2_000_000;

    private final String name = UUID.randomUUID().toString();
    private final SmsDispatch dispatch;
    private final SmsGateway gateway;
    private final Duration answerTimeout;
    private final Clock clock;
    private final Runnable wake;
    private final Map<OutgoingSms, Instant> awaited = new ConcurrentHashMap<>();
    private final Queue<Settlement> answers = new ConcurrentLinkedQueue<>();

    private volatile boolean draining;
    private volatile int inFlight;
    private Instant pausedUntil = Instant.MIN;

    /**
     * @param wake called, from any thread, when an answer has come: another round is due
     */
    DispatchLoop(
            SmsDispatch dispatch,
            SmsGateway gateway,
            Duration answerTimeout,
            Clock clock,
            Runnable wake) {
        this.dispatch = dispatch;
        this.gateway = gateway;
        this.answerTimeout = answerTimeout;
        this.clock = clock;
        this.wake = wake;
    }

    /**
     * Settles the answers that have come, then sends what is due: what is transactional first.
     *
     * @return whether anything was done, so that another round may find more
     */
    boolean round() {
        int settled = settle();
        int sent = 0;
        if (isOpen()) {
            int window = gateway.maximumInFlight();
            sent += send(MessageClass.TRANSACTIONAL, window - inFlight);
            sent += send(MessageClass.CAMPAIGN, window - reserveOf(window) - inFlight);
        }
        return settled + sent > 0;
    }

    private boolean isOpen() {
        return !draining && !clock.instant().isBefore(pausedUntil) && gateway.health().up();
    }

    private static int reserveOf(int window) {
        return window == 1 ? 0 : Math.max(1, window / RESERVE);
    }

    private int send(MessageClass messageClass, int slots) {
        if (slots < 1) {
            return 0;
        }
        List<Long> claimed = dispatch.claim(name, messageClass, Math.min(slots, SmsDispatch.CHUNK));
        if (claimed.isEmpty()) {
            return 0;
        }
        List<OutgoingSms> submitted = dispatch.submit(claimed, name, gateway.name());
        inFlight += submitted.size();
        hand(submitted);
        return claimed.size();
    }

    private void hand(List<OutgoingSms> submitted) {
        if (submitted.isEmpty()) {
            return;
        }
        Instant deadline = clock.instant().plus(answerTimeout);
        submitted.forEach(sms -> awaited.put(sms, deadline));
        try {
            gateway.submit(submitted, this::answered);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "The gateway " + gateway.name() + " failed", e);
            submitted.forEach(sms -> answered(sms, Submission.lost()));
        }
    }

    /** The first answer to a message counts: what was taken for lost stays so. */
    private void answered(OutgoingSms sms, Submission submission) {
        if (awaited.remove(sms) != null) {
            answers.add(new Settlement(sms, submission));
            wake.run();
        }
    }

    /** Takes for lost what has stayed without an answer for too long; to be called every second. */
    void giveUpOverdue() {
        Instant now = clock.instant();
        awaited.forEach(
                (sms, deadline) -> {
                    if (deadline.isBefore(now)) {
                        answered(sms, Submission.lost());
                    }
                });
    }

    /** Commits up to a chunk of answers at once; they stay in the queue until that has worked. */
    private int settle() {
        letAnswersGather();
        List<Settlement> batch = answers.stream().limit(SmsDispatch.CHUNK).toList();
        if (batch.isEmpty()) {
            return 0;
        }
        dispatch.settle(gateway.name(), batch);
        for (int i = 0; i < batch.size(); i++) {
            answers.remove();
        }
        inFlight -= batch.size();
        pauseIfThrottled(batch);
        return batch.size();
    }

    /** Waits a moment when more answers are about to come: one commit for many is cheaper. */
    private void letAnswersGather() {
        if (!answers.isEmpty() && answers.size() < Math.min(inFlight, SmsDispatch.CHUNK)) {
            LockSupport.parkNanos(GATHERING_NANOS);
        }
    }

    private void pauseIfThrottled(List<Settlement> batch) {
        List<Duration> pauses = new ArrayList<>();
        for (Settlement settlement : batch) {
            if (settlement.submission().outcome() == Outcome.THROTTLED) {
                pauses.add(settlement.submission().pause());
            }
        }
        pauses.stream()
                .max(Duration::compareTo)
                .ifPresent(pause -> pausedUntil = clock.instant().plus(pause));
    }

    /** Sends nothing more; rounds still settle what is in flight. */
    void drain() {
        draining = true;
    }

    /** How many messages await an answer, or the commit of their answer. */
    int inFlight() {
        return inFlight;
    }
}
