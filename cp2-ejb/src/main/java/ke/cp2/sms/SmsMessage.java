package ke.cp2.sms;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import ke.cp2.platform.cipher.EncryptedConverter;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.text.GsmText;
import ke.cp2.sms.text.SmsTemplate;
import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient, from the outbox to its receipt. Each verb is a move of {@link
 * SmsState} and keeps its time; a move that the state does not allow is an {@link
 * IllegalStateException}. Acceptance is no verb of one message: {@link OutboxRows#accept} writes it
 * for many.
 */
@Entity
@Table(name = "SMS_MESSAGE")
public class SmsMessage {

    private static final int STATUS_LENGTH = 60;

    @Id private Long id;

    @Column(name = "BUSINESS_KEY")
    private String businessKey;

    private String recipient;

    @Column(name = "ACCOUNT_ID")
    private @Nullable Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "MESSAGE_CLASS")
    private MessageClass messageClass;

    @Enumerated(EnumType.STRING)
    private SmsTemplate template;

    @Column(name = "CAMPAIGN_KEY")
    private @Nullable String mailingKey;

    @Convert(converter = SmsMessage.BodyColumn.class)
    @Column(name = "BODY_ENC")
    private @Nullable String body;

    @Column(name = "SECRET_BODY")
    private boolean secretBody;

    private int parts;

    private @Nullable BigDecimal cost;

    @Enumerated(EnumType.STRING)
    private SmsState state;

    private int attempts;

    private int unknowns;

    private int fence;

    private @Nullable String gateway;

    @Column(name = "GATEWAY_MESSAGE_ID")
    private String gatewayMessageId;

    @Enumerated(EnumType.STRING)
    private @Nullable SmsFailure failure;

    @Column(name = "GATEWAY_STATUS")
    private @Nullable String gatewayStatus;

    @Column(name = "CREATED_AT")
    private Instant createdAt;

    @Column(name = "SUBMITTED_AT")
    private Instant submittedAt;

    @Column(name = "ACCEPTED_AT")
    private Instant acceptedAt;

    @Column(name = "UNKNOWN_AT")
    private Instant unknownAt;

    @Column(name = "FINAL_AT")
    private Instant finalAt;

    @Version private int version;

    protected SmsMessage() {}

    SmsMessage(long id, NewSms sms, String body, Instant now) {
        this.id = id;
        businessKey = sms.businessKey();
        recipient = sms.recipient().digits();
        accountId = AccountId.valueOrNull(sms.accountId());
        messageClass = sms.template().messageClass();
        template = sms.template();
        mailingKey = sms.mailingKey();
        secretBody = sms.template().isSecret();
        this.body = body;
        parts = GsmText.of(body).parts();
        state = SmsState.PENDING;
        createdAt = now;
    }

    private void answered(SmsState next, @Nullable String gateway, Instant now) {
        boolean fromQueue = state == SmsState.PENDING;
        become(next);
        if (fromQueue) {
            this.gateway = gateway;
            attempts++;
            submittedAt = submittedAt == null ? now : submittedAt;
        }
    }

    /** The phone has it. */
    void delivered(Instant now) {
        end(SmsState.DELIVERED, now);
        failure = null;
    }

    /** Will not be delivered; {@code gatewayStatus} is the gateway's own word for it, or null. */
    void failed(@Nullable SmsFailure failure, @Nullable String gatewayStatus, Instant now) {
        end(SmsState.FAILED, now);
        this.failure = failure;
        noteStatus(gatewayStatus);
    }

    /** The gateway has refused it for good. */
    void refused(
            String gateway,
            @Nullable SmsFailure failure,
            @Nullable String gatewayStatus,
            Instant now) {
        answered(SmsState.FAILED, gateway, now);
        failed(failure, gatewayStatus, now);
    }

    /** Is too old to be of use. */
    void expired(Instant now) {
        end(SmsState.EXPIRED, now);
        failure = SmsFailure.TOO_LATE;
    }

    /**
     * The answer is lost.
     *
     * @param submittedAt when it was handed over
     */
    void unknown(@Nullable String gateway, Instant submittedAt, Instant now) {
        this.submittedAt = submittedAt;
        answered(SmsState.UNKNOWN, gateway, now);
        unknownAt = now;
        unknowns++;
    }

    /**
     * Goes back into the queue; what is said late of the time before is ignored. {@code
     * gatewayStatus} says why when the gateway did, otherwise null.
     */
    void again(@Nullable String gatewayStatus) {
        if (state != SmsState.PENDING) {
            become(SmsState.PENDING);
        } else {
            attempts++;
        }
        fence++;
        noteStatus(gatewayStatus);
    }

    /** Goes to another number, that of its account by now. */
    void redirect(MobileNumber to) {
        if (state != SmsState.PENDING && state != SmsState.UNKNOWN) {
            throw new IllegalStateException("message " + id + " is " + state + ", not to be moved");
        }
        recipient = to.digits();
    }

    /** The gateway's last word on it; one that comes twice, or too late, changes nothing. */
    void receipt(Receipt receipt, Instant now) {
        if (receipt.delivered() && state.canBecome(SmsState.DELIVERED)) {
            delivered(now);
        } else if (receipt.failure() == SmsFailure.NO_RECEIPT) {
            neverReported(receipt.status(), now);
        } else if (!receipt.delivered() && state.canBecome(SmsState.FAILED)) {
            failed(receipt.failure(), receipt.status(), now);
        }
    }

    /**
     * Tells whether a receipt whose id nobody knows can be about this message: the answer with its
     * id was lost, and the receipt repeats its text and time. Never so of a secret: taken for
     * delivered by mistake it would be wiped and not sent again, while a second copy harms nobody;
     * nor of a long text, whose parts have receipts of their own.
     */
    boolean isQuotedBy(Receipt receipt) {
        return state == SmsState.UNKNOWN
                && !secretBody
                && body != null
                && parts == 1
                && receipt.quote() != null
                && receipt.quote().fits(body, submittedAt);
    }

    /** The gateway says that it does not know: it may have arrived, and may yet be reported. */
    void neverReported(@Nullable String gatewayStatus, Instant now) {
        if (state == SmsState.ACCEPTED) {
            end(SmsState.EXPIRED, now);
            failure = SmsFailure.NO_RECEIPT;
            noteStatus(gatewayStatus);
        }
    }

    private void end(SmsState last, Instant now) {
        if (state != last) {
            become(last);
        }
        finalAt = now;
        wipeSecret();
    }

    private void become(SmsState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(
                    "message " + id + " is " + state + ", not to be " + next);
        }
        state = next;
    }

    private void wipeSecret() {
        if (secretBody) {
            body = null;
        }
    }

    private void noteStatus(@Nullable String status) {
        gatewayStatus =
                status == null || status.length() <= STATUS_LENGTH
                        ? status
                        : status.substring(0, STATUS_LENGTH);
    }

    /** Tells whether this is still the submission that a dispatcher holding {@code fence} made. */
    boolean isSubmission(int fence) {
        return this.fence == fence && (state == SmsState.PENDING || state == SmsState.UNKNOWN);
    }

    public Long id() {
        return id;
    }

    /** Tells whether it can stand behind the other in a batch. */
    boolean follows(SmsMessage other) {
        return id == other.id + 1
                && template == other.template
                && fence == other.fence
                && Objects.equals(mailingKey, other.mailingKey);
    }

    public SmsTemplate template() {
        return template;
    }

    String businessKey() {
        return businessKey;
    }

    @Nullable AccountId accountId() {
        return AccountId.ofNullable(accountId);
    }

    @Nullable String mailingKey() {
        return mailingKey;
    }

    boolean hasSecretBody() {
        return secretBody;
    }

    /** Messages that the network counts it as, and charges. */
    public int parts() {
        return parts;
    }

    /** Gives the cost in KES; null before it was accepted. */
    public @Nullable BigDecimal cost() {
        return cost;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Tells since when it is known that it failed, or unknown whether it did. */
    Instant troubledAt() {
        return state == SmsState.UNKNOWN ? unknownAt : finalAt;
    }

    public MobileNumber recipient() {
        return MobileNumber.of(recipient);
    }

    public MessageClass messageClass() {
        return messageClass;
    }

    /** The text, or null when it was wiped. */
    public @Nullable String body() {
        return body;
    }

    public SmsState state() {
        return state;
    }

    public @Nullable SmsFailure failure() {
        return failure;
    }

    /** Tells how often it was handed to a gateway. */
    public int attempts() {
        return attempts;
    }

    /** Counts the lost answers of the gateway; above 0 it may have arrived twice. */
    public int unknowns() {
        return unknowns;
    }

    /** Tells how often it was queued again. */
    public int fence() {
        return fence;
    }

    public String gatewayMessageId() {
        return gatewayMessageId;
    }

    /** Encrypts {@code BODY_ENC}. */
    @Converter
    public static class BodyColumn extends EncryptedConverter
            implements AttributeConverter<String, String> {
        public BodyColumn() {
            super("SMS_MESSAGE.BODY_ENC");
        }
    }
}
