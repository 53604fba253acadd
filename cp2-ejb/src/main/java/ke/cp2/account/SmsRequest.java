package ke.cp2.account;

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
import java.util.Optional;
import ke.cp2.sms.MessageReference;

/** A visitor's request that sends an SMS to a number: what the limits count. */
@Entity
@Table(name = "SMS_REQUEST")
public class SmsRequest {

    private static final long SECONDS_A_MINUTE = 60;

    /** What was asked for. */
    enum Purpose {
        CREATE,
        RESET
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SMS_REQUEST_SEQ")
    @SequenceGenerator(
            name = "SMS_REQUEST_SEQ",
            sequenceName = "SMS_REQUEST_SEQ",
            allocationSize = 50)
    private Long id;

    @Column(name = "MOBILE_NUMBER")
    private String mobileNumber;

    @Column(name = "NUMBER_BLOCK")
    private String numberBlock;

    @Column(name = "ADDRESS_HASH")
    private String addressHash;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "REQUESTED_AT")
    private Instant requestedAt;

    /** The minute since 1970, unique for a number. */
    @Column(name = "REQUESTED_MINUTE")
    private long requestedMinute;

    @Column(name = "SMS_REFERENCE")
    private String smsReference;

    protected SmsRequest() {}

    SmsRequest(MobileNumber number, String addressHash, Purpose purpose, Instant now) {
        this.mobileNumber = number.digits();
        this.numberBlock = number.block();
        this.addressHash = addressHash;
        this.purpose = purpose;
        this.requestedAt = now;
        this.requestedMinute = now.getEpochSecond() / SECONDS_A_MINUTE;
    }

    /** Keeps the public reference of the SMS that answered. */
    void answeredBy(MessageReference reference) {
        smsReference = reference.toString();
    }

    Purpose purpose() {
        return purpose;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    /** The public reference of the SMS that answered; empty before that. */
    Optional<MessageReference> smsReference() {
        return MessageReference.parse(smsReference);
    }
}
