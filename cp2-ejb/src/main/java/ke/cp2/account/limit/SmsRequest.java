package ke.cp2.account.limit;

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
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.history.MessageReference;

/** A request that sends an SMS to a number: what the limits count. */
@Entity
@Table(name = "SMS_REQUEST")
public class SmsRequest {

    private static final long SECONDS_A_MINUTE = 60;

    /** What was asked for. */
    public enum Purpose {
        CREATE,
        RESET
    }

    /** How it was asked for: on a page by anybody, or by a text, which only the phone can send. */
    public enum Channel {
        PAGE,
        PHONE
    }

    /** What became of the one-time password that was sent, if one was. */
    public enum Code {
        NONE,
        SENT,
        USED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SMS_REQUEST_SEQ")
    @SequenceGenerator(name = "SMS_REQUEST_SEQ")
    private Long id;

    @Column(name = "MOBILE_NUMBER")
    private String mobileNumber;

    @Column(name = "NUMBER_BLOCK")
    private String numberBlock;

    @Column(name = "ADDRESS_HASH")
    private String addressHash;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Code code;

    @Column(name = "REQUESTED_AT")
    private Instant requestedAt;

    /** The minute since 1970, unique for number and channel. */
    @Column(name = "REQUESTED_MINUTE")
    private long requestedMinute;

    @Column(name = "SMS_REFERENCE")
    private String smsReference;

    protected SmsRequest() {}

    private SmsRequest(
            MobileNumber number,
            String addressHash,
            Purpose purpose,
            Channel channel,
            Instant now) {
        this.mobileNumber = number.digits();
        this.numberBlock = number.block();
        this.addressHash = addressHash;
        this.purpose = purpose;
        this.channel = channel;
        this.code = Code.NONE;
        this.requestedAt = now;
        this.requestedMinute = now.getEpochSecond() / SECONDS_A_MINUTE;
    }

    /** A request on a page. */
    public static SmsRequest onPage(
            MobileNumber number, String addressHash, Purpose purpose, Instant now) {
        return new SmsRequest(number, addressHash, purpose, Channel.PAGE, now);
    }

    /** A text from the phone itself, which comes from no address. */
    public static SmsRequest fromPhone(MobileNumber number, Instant now) {
        return new SmsRequest(number, "phone", Purpose.RESET, Channel.PHONE, now);
    }

    /** Keeps the public reference of the SMS that answered, and whether it held a password. */
    public void answeredBy(MessageReference reference, boolean withCode) {
        smsReference = reference.toString();
        code = withCode ? Code.SENT : Code.NONE;
    }

    public Purpose purpose() {
        return purpose;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** The public reference of the SMS that answered; empty before that. */
    public Optional<MessageReference> smsReference() {
        return MessageReference.parse(smsReference);
    }
}
