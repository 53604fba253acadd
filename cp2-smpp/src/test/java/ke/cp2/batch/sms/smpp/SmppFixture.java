package ke.cp2.batch.sms.smpp;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.batch.sms.smpp.SmppSettings.Address;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.GatewayAnswer.Outcome;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.inbound.InboundPart;
import ke.cp2.sms.inbound.InboundText;

/** A client of a {@link TestSmsc} without a server around it, and what came back to it. */
final class SmppFixture implements AutoCloseable {

    static final SmppSettings DEFAULTS =
            new SmppSettings(
                    "127.0.0.1",
                    0,
                    "cp2",
                    "secret",
                    "",
                    1,
                    100,
                    0,
                    Duration.ofMillis(600),
                    Duration.ofMillis(600),
                    Duration.ofMillis(50),
                    Duration.ofMillis(400),
                    Duration.ofSeconds(10),
                    false,
                    "standard",
                    new Address((byte) 5, (byte) 0),
                    new Address((byte) 1, (byte) 1));

    private static final Logger PROTOCOL = Logger.getLogger("org.jsmpp");
    private static final AtomicLong IDS = new AtomicLong();

    record Answer(OutgoingSms sms, GatewayAnswer submission) {}

    final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    final Queue<Integer> receiptBatches = new ConcurrentLinkedQueue<>();
    final Queue<InboundText> texts = new ConcurrentLinkedQueue<>();
    final Queue<InboundPart> parts = new ConcurrentLinkedQueue<>();

    /** While true nothing can be kept, as when the database is away. */
    volatile boolean broken;

    /** The id of a receipt that cannot be kept, with whatever is to be kept together with it. */
    volatile String spoiling;

    /** While true it takes time to keep anything. */
    volatile boolean slow;

    final SmppClient client;
    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    private SmppFixture(SmppSettings settings) {
        PROTOCOL.setLevel(Level.OFF);
        Inbox inbox =
                new Inbox(
                        "smpp",
                        SmscDialect.named(settings.provider()),
                        new Kept(),
                        executor,
                        Clock.systemUTC());
        ThreadFactory daemons =
                task -> {
                    Thread thread = new Thread(task);
                    thread.setDaemon(true);
                    return thread;
                };
        client = new SmppClient(settings, inbox, daemons);
    }

    /** A client that is being connected. */
    static SmppFixture connecting(TestSmsc smsc, UnaryOperator<Changes> changes) {
        return connecting(smsc.port(), changes);
    }

    static SmppFixture connecting(int port, UnaryOperator<Changes> changes) {
        SmppFixture fixture = new SmppFixture(changes.apply(new Changes(port)).settings());
        fixture.client.start();
        return fixture;
    }

    /** A client whose binds are all up. */
    static SmppFixture bound(TestSmsc smsc, UnaryOperator<Changes> changes) {
        SmppFixture fixture = connecting(smsc, changes);
        await(
                Duration.ofSeconds(10),
                () -> fixture.client.sessions().stream().allMatch(session -> session.up()));
        return fixture;
    }

    static SmppFixture bound(TestSmsc smsc) {
        return bound(smsc, changes -> changes);
    }

    /** Settings that differ from the defaults. */
    static final class Changes {

        private final int port;
        private int binds = DEFAULTS.binds();
        private int window = DEFAULTS.window();
        private int rate = DEFAULTS.rate();
        private Duration enquireInterval = DEFAULTS.enquireInterval();
        private Duration answerTimeout = DEFAULTS.answerTimeout();
        private String provider = DEFAULTS.provider();
        private boolean tls = DEFAULTS.tls();
        private String host = DEFAULTS.host();

        private Changes(int port) {
            this.port = port;
        }

        Changes binds(int count) {
            binds = count;
            return this;
        }

        Changes window(int size) {
            window = size;
            return this;
        }

        Changes rate(int perSecond) {
            rate = perSecond;
            return this;
        }

        Changes enquireInterval(Duration interval) {
            enquireInterval = interval;
            return this;
        }

        Changes answerTimeout(Duration timeout) {
            answerTimeout = timeout;
            return this;
        }

        Changes tls(boolean encrypted) {
            tls = encrypted;
            return this;
        }

        Changes host(String name) {
            host = name;
            return this;
        }

        Changes provider(String name) {
            provider = name;
            return this;
        }

        private SmppSettings settings() {
            return new SmppSettings(
                    host,
                    port,
                    DEFAULTS.systemId(),
                    DEFAULTS.password(),
                    DEFAULTS.systemType(),
                    binds,
                    window,
                    rate,
                    enquireInterval,
                    DEFAULTS.responseTimeout(),
                    DEFAULTS.reconnectAfter(),
                    DEFAULTS.reconnectAtMost(),
                    answerTimeout,
                    tls,
                    provider,
                    DEFAULTS.source(),
                    DEFAULTS.destination());
        }
    }

    private final class Kept implements Inbox.Keeper {

        @Override
        public void receipts(List<Receipt> came) {
            check();
            if (came.stream().anyMatch(one -> one.gatewayMessageId().equals(spoiling))) {
                throw new IllegalArgumentException("no room");
            }
            receiptBatches.add(came.size());
            receipts.addAll(came);
        }

        @Override
        public void text(InboundText text) {
            check();
            texts.add(text);
        }

        @Override
        public void part(InboundPart part) {
            check();
            parts.add(part);
        }

        private void check() {
            while (slow) {
                Thread.onSpinWait();
            }
            if (broken) {
                throw new IllegalStateException("the database is away");
            }
        }
    }

    static OutgoingSms sms(String text) {
        long id = IDS.incrementAndGet();
        return new OutgoingSms(
                id,
                1,
                MobileNumber.of("2547%08d".formatted(id)),
                "CP2",
                text,
                MessageClass.CAMPAIGN,
                null);
    }

    static List<OutgoingSms> sms(int count) {
        List<OutgoingSms> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batch.add(sms("Habari ya leo"));
        }
        return batch;
    }

    void submit(List<OutgoingSms> batch) {
        client.submit(batch, (sms, submission) -> answers.add(new Answer(sms, submission)));
    }

    GatewayAnswer submitAndWait(OutgoingSms sms) {
        submit(List.of(sms));
        awaitAnswers(1);
        return answers.remove().submission();
    }

    /** The same when there are answers already. */
    GatewayAnswer submitAndWaitAfterwards() {
        answers.clear();
        return submitAndWait(sms("Habari"));
    }

    void awaitAnswers(int count) {
        await(Duration.ofSeconds(20), () -> answers.size() >= count);
    }

    long count(Outcome outcome) {
        return answers.stream().filter(one -> one.submission().outcome() == outcome).count();
    }

    static void await(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within " + limit);
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        client.close();
        executor.shutdownNow();
    }
}
