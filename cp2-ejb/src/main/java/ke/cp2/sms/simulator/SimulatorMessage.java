package ke.cp2.sms.simulator;

import jakarta.persistence.Column;
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
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.SmsFailure;

/**
 * A message of the simulator, to a phone or from one. Special numbers behave as phones in the field
 * do: those that end in {@value #ABSENT} are off, those that end in {@value #BLOCKING} block
 * campaigns, those that end in {@value #NOT_IN_USE} do not exist.
 */
@Entity
@Table(name = "SIMULATOR_MESSAGE")
public class SimulatorMessage {

    static final String ABSENT = "0000";
    static final String BLOCKING = "1111";
    static final String NOT_IN_USE = "2222";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SIMULATOR_MESSAGE_SEQ")
    @SequenceGenerator(name = "SIMULATOR_MESSAGE_SEQ")
    private Long id;

    private String phone;

    private String sender;

    private String recipient;

    private String body;

    @Enumerated(EnumType.STRING)
    @Column(name = "MESSAGE_CLASS")
    private MessageClass messageClass;

    @Enumerated(EnumType.STRING)
    private SimulatorState state;

    @Column(name = "SENT_AT")
    private Instant sentAt;

    @Version private int version;

    protected SimulatorMessage() {}

    /** A message of the portal to a phone. */
    SimulatorMessage(OutgoingSms sms, Instant now) {
        phone = sms.recipient().digits();
        recipient = phone;
        sender = sms.sender();
        body = sms.text();
        messageClass = sms.messageClass();
        state = SimulatorState.SENT;
        sentAt = now;
    }

    /** A text from a phone to the portal. */
    SimulatorMessage(MobileNumber from, String shortCode, String text, Instant now) {
        phone = from.digits();
        sender = phone;
        recipient = shortCode;
        body = text;
        state = SimulatorState.RECEIVED;
        sentAt = now;
    }

    /** Tells whether nobody has that number. */
    static boolean isNotInUse(MobileNumber number) {
        return number.digits().endsWith(NOT_IN_USE);
    }

    /** The message reaches its phone, or not. */
    void arrive() {
        if (phone.endsWith(ABSENT)) {
            state = SimulatorState.ABSENT;
        } else if (phone.endsWith(BLOCKING) && messageClass == MessageClass.CAMPAIGN) {
            state = SimulatorState.BLOCKED;
        } else {
            state = SimulatorState.DELIVERED;
        }
    }

    /** Writes the network's report, under the name of that gateway. */
    Receipt receipt(String gateway) {
        return switch (state) {
            case ABSENT ->
                    Receipt.failed(
                            gateway,
                            gatewayMessageId(),
                            SmsFailure.ABSENT_SUBSCRIBER,
                            "AbsentSubscriber");
            case BLOCKED ->
                    Receipt.failed(
                            gateway,
                            gatewayMessageId(),
                            SmsFailure.BLOCKED_BY_SUBSCRIBER,
                            "SenderName Blacklisted");
            default -> Receipt.delivered(gateway, gatewayMessageId());
        };
    }

    SimulatorText shown() {
        return new SimulatorText(id, phone, sender, recipient, body, state, sentAt);
    }

    /** Its id as a gateway would give it. */
    String gatewayMessageId() {
        return "sim-" + id;
    }
}
