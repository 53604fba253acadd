package ke.cp2.sms.gateway;

import java.io.Serializable;
import java.util.List;
import ke.cp2.sms.budget.MailingCost;
import ke.cp2.sms.budget.SentCounts;
import ke.cp2.sms.simulator.Simulator;
import org.jspecify.annotations.Nullable;

/**
 * Describes the gateway as one node sees it, and how much there is to do.
 *
 * @param transport the gateway in use
 * @param node which node tells this
 * @param up whether it can take messages
 * @param reason why not, or null
 * @param sessions its connections on this node
 * @param queue what waits
 * @param sent what has gone out
 * @param day what the campaigns of today have cost, and may
 */
public record GatewayReport(
        String transport,
        String node,
        boolean up,
        @Nullable String reason,
        List<GatewaySession> sessions,
        Queue queue,
        SentCounts.Sent sent,
        MailingCost day)
        implements Serializable {

    /**
     * Messages that wait, on all nodes.
     *
     * @param waiting messages that have not been sent
     * @param unanswered messages that were handed to the gateway without an answer so far
     * @param unknown messages whose answer was lost
     * @param orphans receipts of messages that nobody knows
     */
    public record Queue(long waiting, long unanswered, long unknown, long orphans)
            implements Serializable {}

    /** Tells whether the messages stay on this machine. */
    public boolean isSimulated() {
        return Simulator.NAME.equals(transport);
    }
}
