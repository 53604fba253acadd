package ke.cp2.batch.sms.smpp;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.sms.DeliveryReceipts;
import ke.cp2.sms.SmsSettings;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.GatewayHealth;
import ke.cp2.sms.gateway.GatewaySession;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.SmsGateway;
import ke.cp2.sms.inbound.InboundPart;
import ke.cp2.sms.inbound.InboundText;
import ke.cp2.sms.inbound.InboundTexts;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Carries messages to an operator by SMPP 3.4. Connects in the background as soon as it is asked
 * for anything, if it is the transport of this portal.
 */
@ApplicationScoped
public class SmppGateway implements SmsGateway {

    static final String NAME = "smpp";

    /** Held, so that its level stays: it would write numbers, texts and the password. */
    private static final Logger PROTOCOL = Logger.getLogger("org.jsmpp");

    @Resource private ManagedThreadFactory threads;

    @Resource private ManagedExecutorService executor;

    @Inject private Config config;

    @Inject private SmsSettings settings;

    @Inject private DeliveryReceipts receipts;

    @Inject private InboundTexts texts;

    @Inject private Clock clock;

    /** Null when the transport is another one. */
    private @Nullable SmppClient client;

    @PostConstruct
    void start() {
        if (!NAME.equals(settings.transport())) {
            return;
        }
        if (PROTOCOL.getLevel() == null) {
            PROTOCOL.setLevel(Level.OFF);
        }
        SmppSettings smpp = SmppSettings.of(config, settings.answerTimeout());
        Inbox inbox =
                new Inbox(NAME, SmscDialect.named(smpp.provider()), keeper(), executor, clock);
        client = new SmppClient(smpp, inbox, threads);
        client.start();
    }

    private SmppClient open() {
        return Objects.requireNonNull(client, "not the transport");
    }

    private Inbox.Keeper keeper() {
        return new Inbox.Keeper() {
            @Override
            public void receipts(List<Receipt> kept) {
                receipts.receive(kept);
            }

            @Override
            public void text(InboundText text) {
                texts.receive(text);
            }

            @Override
            public void part(InboundPart part) {
                texts.receive(part);
            }
        };
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void submit(List<OutgoingSms> batch, BiConsumer<OutgoingSms, GatewayAnswer> answers) {
        open().submit(batch, answers);
    }

    @Override
    public int maximumInFlight() {
        return open().maximumInFlight();
    }

    @Override
    public int permits() {
        return open().permits();
    }

    @Override
    public GatewayHealth health() {
        return client == null ? GatewayHealth.down("not the transport") : client.health();
    }

    @Override
    public List<GatewaySession> sessions() {
        return client == null ? List.of() : client.sessions();
    }

    @PreDestroy
    void stop() {
        if (client != null) {
            client.close();
        }
    }
}
