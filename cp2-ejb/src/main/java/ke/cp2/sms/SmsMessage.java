package ke.cp2.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import ke.cp2.account.MobileNumber;
import ke.cp2.platform.EncryptedConverter;

/**
 * One message to one recipient, from the outbox to its receipt. Each verb is a move of {@link
 * SmsState} and keeps its time; a move that the state does not allow is an {@link
 * IllegalStateException}.
 */
@Entity
@Table(name = "SMS_MESSAGE")
public class SmsMessage {

    private static final int STATUS_LENGTH = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SMS_MESSAGE_SEQ")
    @SequenceGenerator(
            name = "SMS_MESSAGE_SEQ",
            sequenceName = "SMS_MESSAGE_SEQ",
            allocationSize = 500)
    private Long id;

    @Column(name = "PUBLIC_REFERENCE")
    private String publicReference;

    @Column(name = "BUSINESS_KEY")
    private String businessKey;

    private String recipient;

    @Column(name = "ACCOUNT_ID")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "MESSAGE_CLASS")
    private MessageClass messageClass;

    @Enumerated(EnumType.STRING)
    private SmsTemplate template;

    @Column(name = "CAMPAIGN_KEY")
    private String campaignKey;

    private int priority;

    @Convert(converter = EncryptedConverter.class)
    @Column(name = "BODY_ENC")
    private String body;

    @Column(name = "SECRET_BODY")
    private boolean secretBody;

    @Enumerated(EnumType.STRING)
    private SmsState state;

    @Column(name = "DUE_AT")
    private Instant dueAt;

    private int attempts;

    private int unknowns;

    @Column(name = "CLAIMED_BY")
    private String claimedBy;

    @Column(name = "LEASE_UNTIL")
    private Instant leaseUntil;

    private int fence;

    private String gateway;

    @Column(name = "GATEWAY_MESSAGE_ID")
    private String gatewayMessageId;

    @Enumerated(EnumType.STRING)
    private SmsFailure failure;

    @Column(name = "GATEWAY_STATUS")
    private String gatewayStatus;

    @Column(name = "CREATED_AT")
    private Instant createdAt;

    @Column(name = "CLAIMED_AT")
    private Instant claimedAt;

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

    SmsMessage(NewSms sms, String body, Instant now) {
        publicReference = UUID.randomUUID().toString();
        businessKey = sms.businessKey();
        recipient = sms.recipient().digits();
        accountId = sms.accountId();
        messageClass = sms.template().messageClass();
        template = sms.template();
        campaignKey = sms.campaignKey();
        priority = sms.template().priority();
        secretBody = sms.template().isSecret();
        this.body = body;
        state = SmsState.PENDING;
        createdAt = now;
        dueAt = now;
    }

    /**
     * Takes the message for a dispatcher. Each claim has a higher {@link #fence()}, so that what an
     * earlier holder says late is recognised.
     */
    void claim(String dispatcher, Instant now, Instant leaseUntil) {
        become(SmsState.CLAIMED);
        claimedBy = dispatcher;
        claimedAt = now;
        this.leaseUntil = leaseUntil;
        fence++;
    }

    /** Is about to be handed to the gateway; committed before it is. */
    void submitted(String gateway, Instant now, Instant leaseUntil) {
        become(SmsState.SUBMITTED);
        this.gateway = gateway;
        submittedAt = now;
        this.leaseUntil = leaseUntil;
        attempts++;
    }

    /** The gateway has taken it over; a secret text is wiped. */
    void accepted(String gatewayMessageId, Instant now) {
        become(SmsState.ACCEPTED);
        this.gatewayMessageId = gatewayMessageId;
        acceptedAt = now;
        letGo();
        wipeSecret();
    }

    /** The phone has it. */
    void delivered(Instant now) {
        end(SmsState.DELIVERED, now);
        failure = null;
    }

    /** Will not be delivered; {@code gatewayStatus} is the gateway's own word for it, or null. */
    void failed(SmsFailure failure, String gatewayStatus, Instant now) {
        end(SmsState.FAILED, now);
        this.failure = failure;
        noteStatus(gatewayStatus);
    }

    /** Is too old to be of use. */
    void expired(Instant now) {
        end(SmsState.EXPIRED, now);
    }

    /** The connection was lost between submission and answer. */
    void unknown(Instant now) {
        become(SmsState.UNKNOWN);
        unknownAt = now;
        unknowns++;
        letGo();
    }

    /**
     * Goes back into the queue; {@code gatewayStatus} says why when the gateway did, otherwise
     * null.
     */
    void again(Instant dueAt, String gatewayStatus) {
        become(SmsState.PENDING);
        this.dueAt = dueAt;
        letGo();
        noteStatus(gatewayStatus);
    }

    /** The gateway's last word on it; one that comes twice, or too late, changes nothing. */
    void receipt(Receipt receipt, Instant now) {
        if (receipt.delivered() && state.canBecome(SmsState.DELIVERED)) {
            delivered(now);
        } else if (!receipt.delivered() && state.canBecome(SmsState.FAILED)) {
            failed(receipt.failure(), receipt.status(), now);
        }
    }

    private void end(SmsState last, Instant now) {
        become(last);
        finalAt = now;
        letGo();
        wipeSecret();
    }

    private void become(SmsState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(
                    "message " + id + " is " + state + ", not to be " + next);
        }
        state = next;
    }

    private void letGo() {
        claimedBy = null;
        leaseUntil = null;
    }

    private void wipeSecret() {
        if (secretBody) {
            body = null;
        }
    }

    private void noteStatus(String status) {
        gatewayStatus =
                status == null || status.length() <= STATUS_LENGTH
                        ? status
                        : status.substring(0, STATUS_LENGTH);
    }

    /** Whether this is still the submission that a dispatcher holding {@code fence} made. */
    boolean isSubmission(int fence) {
        return this.fence == fence && (state == SmsState.SUBMITTED || state == SmsState.UNKNOWN);
    }

    /** Whether it is too old to be worth sending. */
    boolean isOutdated(Instant now) {
        return now.isAfter(createdAt.plus(messageClass.validity()));
    }

    public Long id() {
        return id;
    }

    /** The random reference that a page follows the message with. */
    public String publicReference() {
        return publicReference;
    }

    public MobileNumber recipient() {
        return MobileNumber.of(recipient);
    }

    public MessageClass messageClass() {
        return messageClass;
    }

    /** The text, or null when it was wiped. */
    public String body() {
        return body;
    }

    public SmsState state() {
        return state;
    }

    public SmsFailure failure() {
        return failure;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** How often it was handed to a gateway. */
    public int attempts() {
        return attempts;
    }

    /** How often the gateway's answer was lost; above 0 the recipient may have got it twice. */
    public int unknowns() {
        return unknowns;
    }

    /** Number of the latest claim. */
    public int fence() {
        return fence;
    }

    public String gatewayMessageId() {
        return gatewayMessageId;
    }
}
