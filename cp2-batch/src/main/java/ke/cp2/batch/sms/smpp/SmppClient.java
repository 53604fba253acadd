package ke.cp2.batch.sms.smpp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.GatewayHealth;
import ke.cp2.sms.gateway.GatewaySession;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.SmsFailure;

/**
 * The sessions with the operator's SMSC and the messages that wait for room on one of them. A
 * session never has more PDUs under way than its window, nor sends more a second than its rate.
 */
final class SmppClient implements AutoCloseable {

    private static final long DRAIN_MILLIS = 5_000;
    private static final int LOOK_AHEAD = 4;

    private final SmppSettings settings;
    private final SmscDialect provider;
    private final Inbox inbox;
    private final List<BindKeeper> binds;
    private final List<Thread> threads = new ArrayList<>();

    /** The messages that wait for a window, a rate or the end of a pause; guarded by itself. */
    private final Deque<SubmitPdu> waiting = new ArrayDeque<>();

    private volatile int waitingCount;

    /**
     * @param threads makes the thread of each bind
     */
    SmppClient(SmppSettings settings, Inbox inbox, ThreadFactory threads) {
        this.settings = settings;
        this.inbox = inbox;
        provider = inbox.provider();
        binds =
                IntStream.rangeClosed(1, settings.binds())
                        .mapToObj(number -> new BindKeeper(String.valueOf(number), this))
                        .toList();
        for (BindKeeper bind : binds) {
            Thread thread = threads.newThread(bind);
            thread.setName("cp2-smpp-" + bind.name());
            this.threads.add(thread);
        }
    }

    /** Lets the binds connect, in the background. */
    void start() {
        threads.forEach(Thread::start);
    }

    SmppSettings settings() {
        return settings;
    }

    SmscDialect provider() {
        return provider;
    }

    Inbox inbox() {
        return inbox;
    }

    /** Sends what there is room for; the rest waits for it. */
    void submit(List<OutgoingSms> batch, BiConsumer<OutgoingSms, GatewayAnswer> answers) {
        synchronized (waiting) {
            for (OutgoingSms sms : batch) {
                if (sms.text() == null) {
                    answers.accept(sms, GatewayAnswer.refused(SmsFailure.REFUSED, "no text"));
                } else {
                    waiting.addAll(SubmittedMessage.parts(sms, answers, provider.reportedParts()));
                }
            }
            send();
        }
        if (hasWaiting()) {
            binds.forEach(BindKeeper::wake);
        }
    }

    /** A part that the SMSC was too busy for: the first to go out when there is room. */
    void again(SubmitPdu part, String reason) {
        if (isTooOld(part)) {
            part.transfer().notSent(part, reason);
            return;
        }
        synchronized (waiting) {
            waiting.addFirst(part);
            waitingCount = waiting.size();
        }
    }

    boolean hasWaiting() {
        return waitingCount > 0;
    }

    /** Sends what waits, as far as there is room. */
    void sendWaiting() {
        if (hasWaiting()) {
            synchronized (waiting) {
                send();
            }
        }
    }

    private void send() {
        boolean sent = true;
        while (sent && !waiting.isEmpty()) {
            sent = sendRound();
        }
        GatewayHealth health = health();
        if (!health.up()) {
            String reason = health.reason();
            waiting.forEach(part -> part.transfer().notSent(part, reason));
            waiting.clear();
        } else if (!waiting.isEmpty()) {
            waiting.removeIf(this::isGivenUp);
        }
        waitingCount = waiting.size();
    }

    /** Gives each session its share. */
    private boolean sendRound() {
        List<BindKeeper> open = binds.stream().filter(bind -> bind.room() > 0).toList();
        boolean sent = false;
        for (int i = 0; i < open.size() && !waiting.isEmpty(); i++) {
            int left = open.size() - i;
            int share = (waiting.size() + left - 1) / left;
            sent |= send(open.get(i), share);
        }
        return sent;
    }

    private boolean send(BindKeeper bind, int share) {
        SmppSession link = bind.link();
        int count = Math.min(bind.room(), Math.min(share, waiting.size()));
        if (link == null || count == 0) {
            return false;
        }
        List<SubmitPdu> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(waiting.remove());
        }
        bind.take(count);
        link.submit(parts);
        return true;
    }

    private boolean isGivenUp(SubmitPdu part) {
        if (isTooOld(part)) {
            part.transfer().notSent(part, "no room");
            return true;
        }
        return false;
    }

    /** Before the dispatcher takes it for lost. */
    private boolean isTooOld(SubmitPdu part) {
        return part.transfer().age() > settings.answerTimeout().toNanos() / 2;
    }

    /** The sum of the windows of the sessions that are up. */
    int maximumInFlight() {
        return settings.window() * (int) binds.stream().filter(bind -> bind.link() != null).count();
    }

    /**
     * Tells how many may be handed over now by the rate, and a little more, so that the rate is
     * kept up by somebody who comes four times a second.
     */
    int permits() {
        long permits = -waitingCount;
        for (BindKeeper bind : binds) {
            if (bind.link() != null) {
                permits += bind.permits() + bind.perSecond() / LOOK_AHEAD;
            }
        }
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, permits));
    }

    GatewayHealth health() {
        for (BindKeeper bind : binds) {
            if (bind.link() != null) {
                return GatewayHealth.UP;
            }
        }
        return GatewayHealth.down(binds.get(0).reason());
    }

    List<GatewaySession> sessions() {
        return binds.stream().map(BindKeeper::session).toList();
    }

    /** Waits a few seconds for the answers that are due, then says good-bye. */
    @Override
    public void close() {
        try {
            long limit = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DRAIN_MILLIS);
            while (isBusy() && System.nanoTime() - limit < 0) {
                Thread.sleep(20);
            }
            binds.forEach(BindKeeper::stop);
            for (Thread thread : threads) {
                thread.join(DRAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isBusy() {
        return binds.stream()
                .map(BindKeeper::link)
                .anyMatch(link -> link != null && link.inFlight() > 0);
    }
}
