package ke.cp2.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A part of a long text that a gateway has taken over, and whether the phone has it. */
@Entity
@Table(name = "SMS_PART")
public class SmsPart {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SMS_PART_SEQ")
    @SequenceGenerator(name = "SMS_PART_SEQ")
    private Long id;

    @Column(name = "MESSAGE_ID")
    private long messageId;

    private String gateway;

    @Column(name = "GATEWAY_MESSAGE_ID")
    private @Nullable String gatewayMessageId;

    private boolean delivered;

    @Version private int version;

    protected SmsPart() {}

    SmsPart(long messageId, String gateway, @Nullable String gatewayMessageId) {
        this.messageId = messageId;
        this.gateway = gateway;
        this.gatewayMessageId = gatewayMessageId;
    }

    /** The phone has it. */
    void delivered() {
        delivered = true;
    }

    boolean isDelivered() {
        return delivered;
    }

    long messageId() {
        return messageId;
    }

    @Nullable String gatewayMessageId() {
        return gatewayMessageId;
    }
}
