package ke.cp2.sms.inbound;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import ke.cp2.platform.typed.MobileNumber;
import org.jspecify.annotations.Nullable;

/** A text that came in, and whether it was handled. */
@Entity
@Table(name = "SMS_INBOUND")
public class SmsInbound {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SMS_INBOUND_SEQ")
    @SequenceGenerator(name = "SMS_INBOUND_SEQ")
    private Long id;

    private String gateway;

    @Column(name = "GATEWAY_MESSAGE_ID")
    private String gatewayMessageId;

    private String sender;

    @Column(name = "SHORT_CODE")
    private String shortCode;

    private @Nullable String body;

    private @Nullable String keyword;

    @Column(name = "RECEIVED_AT")
    private Instant receivedAt;

    @Column(name = "HANDLED_AT")
    private Instant handledAt;

    /** Says that its keyword was answered: the limits count these. */
    private boolean answered;

    @Version private int version;

    protected SmsInbound() {}

    SmsInbound(InboundText text, Instant now) {
        gateway = text.gateway();
        gatewayMessageId = text.gatewayMessageId();
        sender = text.sender();
        shortCode = text.shortCode();
        body = text.text() == null || text.text().isEmpty() ? null : text.text();
        receivedAt = now;
    }

    /** Was dealt with; {@code keyword} is the one that it was understood as, or null. */
    void handled(@Nullable String keyword, Instant now) {
        this.keyword = keyword;
        handledAt = now;
    }

    /** Was answered by its keyword, or not. */
    void answered(boolean sent) {
        answered = sent;
    }

    boolean isHandled() {
        return handledAt != null;
    }

    Long id() {
        return id;
    }

    /** The sender, when it is a Kenyan mobile number. */
    Optional<MobileNumber> sender() {
        return MobileNumber.parse(sender);
    }

    /** The whole text, never null. */
    String text() {
        return body == null ? "" : body;
    }
}
