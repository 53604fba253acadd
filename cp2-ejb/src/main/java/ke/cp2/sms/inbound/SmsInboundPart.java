package ke.cp2.sms.inbound;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of a long text that waits for the others. */
@Entity
@Table(name = "SMS_INBOUND_PART")
public class SmsInboundPart {

    private static final int TEXT_LENGTH = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SMS_INBOUND_PART_SEQ")
    @SequenceGenerator(name = "SMS_INBOUND_PART_SEQ")
    private Long id;

    private String gateway;

    private String sender;

    @Column(name = "SHORT_CODE")
    private String shortCode;

    @Column(name = "TEXT_REFERENCE")
    private int reference;

    @Column(name = "PARTS")
    private int parts;

    @Column(name = "PART_NUMBER")
    private int number;

    private @Nullable String body;

    @Column(name = "RECEIVED_AT")
    private Instant receivedAt;

    protected SmsInboundPart() {}

    SmsInboundPart(InboundPart part, Instant now) {
        gateway = part.gateway();
        sender = part.sender();
        shortCode = part.shortCode();
        reference = part.reference();
        parts = part.parts();
        number = part.number();
        body = shortened(part.text());
        receivedAt = now;
    }

    private static @Nullable String shortened(String text) {
        String kept = text.substring(0, Math.min(text.length(), TEXT_LENGTH));
        return kept.isEmpty() ? null : kept;
    }

    /** Tells whether this part says the same as that one. */
    boolean isSame(InboundPart other) {
        return number == other.number() && Objects.equals(body, shortened(other.text()));
    }

    InboundPart part() {
        return new InboundPart(gateway, sender, shortCode, reference, parts, number, text());
    }

    int number() {
        return number;
    }

    String text() {
        return body == null ? "" : body;
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
