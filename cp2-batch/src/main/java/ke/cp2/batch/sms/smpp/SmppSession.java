package ke.cp2.batch.sms.smpp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.batch.sms.smpp.SmscDialect.Meaning;
import ke.cp2.sms.gateway.GatewayAnswer;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jspecify.annotations.Nullable;

/**
 * One session of a {@link BindKeeper}, from its connection to its end, and what awaits an answer on
 * it. When it ends, all of that is lost at once.
 */
final class SmppSession implements JsmppSession.Listener {

    private static final Logger LOGGER = Logger.getLogger(SmppSession.class.getName());

    private final BindKeeper bind;
    private final SmppClient client;
    private final SmppSettings settings;
    private final JsmppSession session;
    private final Map<Integer, SubmitPdu> pending = new ConcurrentHashMap<>();

    /** The reason that it ended, or null. */
    private volatile @Nullable String end;

    private volatile boolean leaving;

    SmppSession(BindKeeper bind, SmppClient client) {
        this.bind = bind;
        this.client = client;
        settings = client.settings();
        session = JsmppSession.of(settings, this);
        session.addSessionStateListener(
                (now, before, source) -> {
                    if (now == SessionState.UNBOUND) {
                        end("unbound by the SMSC");
                    } else if (now == SessionState.CLOSED) {
                        end(leaving ? "unbound" : session.endedBy().orElse("connection lost"));
                    }
                });
    }

    /** Connects and binds; waits for the answer. */
    void open() throws IOException {
        session.connectAndBind(
                settings.host(),
                settings.port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        settings.systemId(),
                        settings.password(),
                        settings.systemType(),
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null),
                settings.responseTimeout().toMillis());
    }

    boolean hasEnded() {
        return end != null;
    }

    /** Tells why it ended, or null. */
    String end() {
        return Objects.requireNonNullElse(end, "");
    }

    /** Tells how many PDUs await their answer. */
    int inFlight() {
        return pending.size();
    }

    /** Writes as many parts as there is room for, which the caller has asked; never waits. */
    void submit(List<SubmitPdu> parts) {
        if (!register(parts)) {
            parts.forEach(part -> part.transfer().notSent(part, end));
            return;
        }
        try {
            session.submit(parts, settings);
        } catch (IOException e) {
            end(e.getMessage());
        }
    }

    /** Before the first byte goes out, so that what is lost from here on counts as lost. */
    private synchronized boolean register(List<SubmitPdu> parts) {
        if (hasEnded()) {
            return false;
        }
        long now = System.nanoTime();
        for (SubmitPdu part : parts) {
            part.transfer().goesOut();
            part.written(session.nextSequence(), now);
            pending.put(part.sequence(), part);
        }
        return true;
    }

    @Override
    public boolean answered(int sequence, int status, String messageId) {
        SubmitPdu part = pending.remove(sequence);
        if (part == null) {
            return false;
        }
        Meaning meaning = client.provider().meaning(status);
        switch (meaning) {
            case ACCEPTED -> {
                bind.accepted();
                part.transfer().answered(part, GatewayAnswer.accepted(idOf(part, messageId)));
            }
            case THROTTLED -> {
                bind.throttled(status);
                part.transfer().cameBack();
                client.again(part, SmscDialect.word(status));
            }
            default -> part.transfer().answered(part, client.provider().refusal(status));
        }
        if (meaning == Meaning.SESSION) {
            end("session refused: " + SmscDialect.word(status));
        }
        return true;
    }

    /** Some gateways give no id: such a message is accepted, but no receipt will find it. */
    private String idOf(SubmitPdu part, String messageId) {
        return messageId.isEmpty()
                ? "none-" + part.transfer().sms().id() + "." + part.transfer().sms().fence()
                : client.provider().idOfAnswer(messageId);
    }

    @Override
    public void delivered(Delivery delivery) {
        client.inbox().add(this, delivery);
    }

    @Override
    public void idle() {
        client.sendWaiting();
    }

    /** Answers receipts and texts: taken over (status 0), or what is wrong with them. */
    void acknowledge(List<Delivery> deliveries, int status) {
        if (hasEnded()) {
            return;
        }
        try {
            session.acknowledge(deliveries, status);
        } catch (IOException e) {
            end(e.getMessage());
        }
    }

    /** Looks after the session: answers that do not come, and a silence that lasts too long. */
    void check() {
        long now = System.nanoTime();
        long limit = settings.answerTimeout().toNanos();
        for (SubmitPdu part : List.copyOf(pending.values())) {
            if (now - part.writtenAt() > limit && pending.remove(part.sequence()) != null) {
                part.transfer().answered(part, GatewayAnswer.lost());
            }
        }
        long silence = session.silence();
        if (silence > settings.enquireInterval().plus(settings.responseTimeout()).toNanos()) {
            end("no answer to enquire_link");
        }
    }

    /** Says good-bye and closes. */
    void unbind() {
        leaving = true;
        session.unbindAndClose();
    }

    /** Ends it, once: what awaits an answer is lost. */
    void end(@Nullable String reason) {
        List<SubmitPdu> lost;
        synchronized (this) {
            if (hasEnded()) {
                return;
            }
            end = reason == null ? "connection lost" : reason;
            lost = new ArrayList<>(pending.values());
            pending.clear();
        }
        bind.ended(this);
        session.abort();
        if (!lost.isEmpty()) {
            LOGGER.log(
                    Level.WARNING,
                    "SMPP bind {0}: {1} answers lost",
                    new Object[] {bind.name(), lost.size()});
        }
        lost.forEach(part -> part.transfer().answered(part, GatewayAnswer.lost()));
    }
}
