package ke.cp2.sms.gateway;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import ke.cp2.sms.DeliveryReceipts;
import ke.cp2.sms.inbound.InboundTexts;

/**
 * The port to whoever carries messages: an operator by SMPP, an HTTP gateway, the simulator. The
 * implementations are CDI beans; the setting {@code cp2.sms.transport} names the one in use.
 * Receipts and inbound texts come back through {@link DeliveryReceipts} and {@link InboundTexts}.
 */
public interface SmsGateway {

    /** The name by which the configuration and the messages know it; at most 20 characters. */
    String name();

    /**
     * Hands messages over, without waiting for the answers. A connection that breaks answers at
     * once with {@link GatewayAnswer#lost()} what was under way on it. What stays without an answer
     * is taken for lost by the dispatcher.
     *
     * @param batch at most as many as are free of {@link #maximumInFlight()} and {@link #permits()}
     * @param answers is told the answer of each message once, by any thread
     */
    void submit(List<OutgoingSms> batch, BiConsumer<OutgoingSms, GatewayAnswer> answers);

    /**
     * Tells how many messages may await their answer at a time: the sum of the windows of the
     * sessions that are up.
     */
    int maximumInFlight();

    /** Tells how many messages it may take at this moment by its agreed rate. */
    default int permits() {
        return Integer.MAX_VALUE;
    }

    /** Tells whether it can take messages now. While it cannot, they wait in the outbox. */
    GatewayHealth health();

    /** Its connections, for staff; empty where there are none to speak of. */
    default List<GatewaySession> sessions() {
        return List.of();
    }

    /**
     * Asks what became of messages that it has taken and not reported on, as far as it can tell
     * when asked; it answers within ten seconds. Most gateways only report by themselves.
     *
     * @param gatewayMessageIds its ids of the messages, at most 1,000
     */
    default List<Receipt> ask(Collection<String> gatewayMessageIds) {
        return List.of();
    }
}
