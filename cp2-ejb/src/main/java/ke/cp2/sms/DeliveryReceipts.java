package ke.cp2.sms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ke.cp2.sms.gateway.Receipt;

/**
 * Takes receipts from gateways. A gateway acknowledges a receipt after this has returned, that is,
 * committed; on an exception it does not, and the receipt comes again. A receipt that comes twice
 * changes nothing.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryReceipts {

    private static final Duration LATELY = Duration.ofDays(3);

    @Inject private SmsMessages messages;

    @Inject private SmsParts parts;

    @Inject private EarlyReceipts early;

    @Inject private Clock clock;

    /**
     * Applies receipts of one gateway, up to 500 in one go, in one transaction. Those of messages
     * whose acceptance is not known yet are kept until it is.
     */
    public void receive(Collection<Receipt> receipts) {
        Map<String, List<Receipt>> byGateway =
                receipts.stream().collect(Collectors.groupingBy(Receipt::gateway));
        byGateway.forEach(this::receive);
    }

    private void receive(String gateway, List<Receipt> receipts) {
        Map<String, Receipt> byId = new LinkedHashMap<>();
        receipts.forEach(receipt -> byId.putIfAbsent(receipt.gatewayMessageId(), receipt));
        parts.receive(gateway, byId);
        if (byId.isEmpty()) {
            return;
        }
        for (SmsMessage message : messages.withGatewayIds(gateway, byId.keySet())) {
            Receipt receipt = byId.remove(message.gatewayMessageId());
            if (receipt != null) {
                messages.change(message, sms -> sms.receipt(receipt, clock.instant()));
            }
        }
        byId.values().removeIf(this::isOfUnknown);
        if (!byId.isEmpty()) {
            early.keep(gateway, byId);
        }
    }

    /**
     * Applies a receipt to the one message that it can be about: its id was in the answer that was
     * lost, the receipt repeats the message's text and time, and nothing else to that number is
     * under way. A doubt leaves the message as it is: it is sent again, or not, by its class.
     */
    private boolean isOfUnknown(Receipt receipt) {
        if (receipt.recipient() == null || receipt.quote() == null) {
            return false;
        }
        List<SmsMessage> unknown = messages.unknownTo(receipt.gateway(), receipt.recipient());
        if (unknown.size() != 1 || !isMeant(unknown.get(0), receipt)) {
            return false;
        }
        messages.change(unknown.get(0), sms -> sms.receipt(receipt, clock.instant()));
        return true;
    }

    /** Messages of an account are found by it; of one without, nobody knows what else there is. */
    private boolean isMeant(SmsMessage message, Receipt receipt) {
        return message.isQuotedBy(receipt)
                && message.accountId() != null
                && !messages.hasOthersOpen(message, clock.instant().minus(LATELY));
    }
}
