package ke.cp2.batch.sms.smpp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.sms.gateway.GatewaySession;
import org.jsmpp.extra.NegativeResponseException;
import org.jspecify.annotations.Nullable;

/**
 * One of the client's sessions with the SMSC, kept up by a thread of its own: it connects, looks
 * after the session, and connects again when it has ended, after a pause that grows.
 */
final class BindKeeper implements Runnable {

    private static final Logger LOGGER = Logger.getLogger(BindKeeper.class.getName());

    private static final long CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** While messages wait for the rate or a window: often enough to keep to the rate. */
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** A session that has lasted as long as this was a good one: the next failure is the first. */
    private static final long STEADY_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final String name;
    private final SmppClient client;
    private final SmppSettings settings;
    private final SendRate pace;

    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    /** Null while there is no session. */
    private volatile @Nullable SmppSession link;

    /** The reason that there is no session; the last one, while there is one. */
    private volatile String reason = "not connected yet";

    private volatile Instant since = Instant.now();

    /** The reason that is in the log already: an SMSC that is away for a night fills no disk. */
    private @Nullable String logged;

    BindKeeper(String name, SmppClient client) {
        this.name = name;
        this.client = client;
        settings = client.settings();
        pace = new SendRate(settings.rate(), System.nanoTime());
    }

    String name() {
        return name;
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        int failures = 0;
        while (!stopping) {
            long begin = System.nanoTime();
            serve();
            boolean steady = System.nanoTime() - begin > STEADY_NANOS;
            failures = steady ? 1 : failures + 1;
            sleep(pauseAfter(failures));
        }
    }

    /** One session, from its beginning to its end. */
    private void serve() {
        SmppSession opening = new SmppSession(this, client);
        try {
            opening.open();
            up(opening);
            while (!opening.hasEnded() && !stopping) {
                LockSupport.parkNanos(client.hasWaiting() ? PACE_NANOS : CHECK_NANOS);
                opening.check();
                client.sendWaiting();
            }
            opening.unbind();
            down(opening.end());
        } catch (IOException | RuntimeException e) {
            opening.end(reasonOf(e));
            down(isRefusal(e) ? reasonOf(e) : opening.end());
        }
    }

    private void up(SmppSession opened) {
        since = Instant.now();
        logged = null;
        link = opened;
        if (opened.hasEnded()) {
            ended(opened);
            return;
        }
        LOGGER.log(Level.INFO, "SMPP bind {0}: bound to {1}", new Object[] {name, settings});
    }

    private void down(String why) {
        reason = why;
        if (!why.equals(logged)) {
            LOGGER.log(
                    stopping ? Level.INFO : Level.WARNING,
                    "SMPP bind {0}: {1}",
                    new Object[] {name, why});
            logged = why;
        }
    }

    private static boolean isRefusal(Exception e) {
        return e.getCause() instanceof NegativeResponseException;
    }

    private static String reasonOf(Exception e) {
        if (e.getCause() instanceof NegativeResponseException refused) {
            return BindRefusal.text(refused.getCommandStatus());
        }
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    /** Doubles with each failure, and is never the same for two binds. */
    private Duration pauseAfter(int failures) {
        long longest = settings.reconnectAtMost().toMillis();
        long pause = settings.reconnectAfter().toMillis() << Math.min(failures - 1, 20);
        long bounded = Math.max(1, Math.min(longest, pause));
        return Duration.ofMillis(
                bounded / 2 + ThreadLocalRandom.current().nextLong(bounded / 2 + 1));
    }

    private void sleep(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0 && !stopping; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** From any thread: the session is over. */
    void ended(SmppSession ended) {
        if (link == ended) {
            reason = ended.end();
            since = Instant.now();
            link = null;
        }
        LockSupport.unpark(thread);
    }

    /** The session, or null. */
    @Nullable SmppSession link() {
        return link;
    }

    /** Tells how many PDUs it may send now: by its window and its pace. */
    int room() {
        SmppSession current = link;
        if (current == null) {
            return 0;
        }
        return Math.max(0, Math.min(settings.window() - current.inFlight(), permits()));
    }

    /** Tells how many PDUs it may send now by its pace. */
    int permits() {
        return link == null ? 0 : pace.available(System.nanoTime());
    }

    /** Tells how many PDUs a second it sends now; 0 when there is no limit. */
    int perSecond() {
        return pace.perSecond();
    }

    /** So many are about to be sent. */
    void take(int count) {
        pace.take(count);
    }

    /** The SMSC refused a message as too fast. */
    void throttled(int status) {
        if (pace.refused(System.nanoTime())) {
            LOGGER.log(
                    Level.INFO,
                    "SMPP bind {0}: throttled ({1}), slows down",
                    new Object[] {name, SmscDialect.word(status)});
        }
    }

    /** The SMSC took a message. */
    void accepted() {
        pace.accepted(System.nanoTime());
    }

    GatewaySession session() {
        SmppSession current = link;
        return new GatewaySession(
                name,
                current != null,
                current == null ? reason : null,
                since,
                current == null ? 0 : current.inFlight());
    }

    /** Tells why it is down. */
    String reason() {
        return reason;
    }

    /** Soon ends its thread, and the session with an unbind. */
    void stop() {
        stopping = true;
        LockSupport.unpark(thread);
    }

    /** Sends what waits, soon, if it has a session. */
    void wake() {
        LockSupport.unpark(thread);
    }
}
