package ke.cp2.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.SmsFailure;
import org.jspecify.annotations.Nullable;

/** A receipt that came before the acceptance of its message was known, kept until it is. */
@Entity
@Table(name = "SMS_RECEIPT")
public class SmsReceipt {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SMS_RECEIPT_SEQ")
    @SequenceGenerator(name = "SMS_RECEIPT_SEQ")
    private Long id;

    private String gateway;

    @Column(name = "GATEWAY_MESSAGE_ID")
    private String gatewayMessageId;

    private @Nullable String recipient;

    private boolean delivered;

    @Enumerated(EnumType.STRING)
    private @Nullable SmsFailure failure;

    @Column(name = "GATEWAY_STATUS")
    private @Nullable String gatewayStatus;

    @Column(name = "RECEIVED_AT")
    private Instant receivedAt;

    protected SmsReceipt() {}

    SmsReceipt(Receipt receipt, Instant now) {
        gateway = receipt.gateway();
        gatewayMessageId = receipt.gatewayMessageId();
        recipient = receipt.recipient();
        delivered = receipt.delivered();
        failure = receipt.failure();
        gatewayStatus = receipt.status();
        receivedAt = now;
    }

    Receipt receipt() {
        return new Receipt(gateway, gatewayMessageId, recipient, delivered, failure, gatewayStatus);
    }
}
