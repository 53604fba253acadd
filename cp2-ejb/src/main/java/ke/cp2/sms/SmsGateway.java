package ke.cp2.sms;

import java.util.concurrent.CompletionStage;

/**
 * The port to whoever carries messages: an operator by SMPP, an HTTP gateway, the simulator. The
 * implementations are CDI beans; the setting {@code cp2.sms.transport} names the one in use.
 * Receipts and inbound texts come back through {@link DeliveryReceipts} and {@link InboundTexts}.
 */
public interface SmsGateway {

    /** The name by which the configuration and the messages know it; at most 20 characters. */
    String name();

    /**
     * Hands a message over, without waiting for the answer. A connection that breaks completes at
     * once with {@link Submission#lost()} what was under way on it. What stays without an answer is
     * taken for lost by the dispatcher.
     */
    CompletionStage<Submission> submit(OutgoingSms sms);

    /**
     * How many messages may await their answer at a time: the sum of the windows of its sessions.
     */
    int maximumInFlight();

    /** Whether it can take messages now. While it cannot, they wait in the outbox. */
    GatewayHealth health();
}
