package ke.cp2.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import ke.cp2.sms.gateway.SmsFailure;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is looked for among the few messages that did not arrive, or of which that is not
 * known: an index of all messages would cost each of them an entry.
 */
@Entity
@Table(name = "SMS_TROUBLE")
public class SmsTrouble {

    private static final Set<SmsState> TROUBLED =
            EnumSet.of(SmsState.UNKNOWN, SmsState.FAILED, SmsState.EXPIRED);

    @Id
    @Column(name = "MESSAGE_ID")
    private Long messageId;

    @Enumerated(EnumType.STRING)
    @Column(name = "MESSAGE_CLASS")
    private MessageClass messageClass;

    @Column(name = "CAMPAIGN_KEY")
    private @Nullable String mailingKey;

    @Enumerated(EnumType.STRING)
    private SmsState state;

    @Enumerated(EnumType.STRING)
    private @Nullable SmsFailure failure;

    /** When it failed, or its answer was lost. */
    private Instant since;

    protected SmsTrouble() {}

    SmsTrouble(SmsMessage message) {
        messageId = message.id();
        messageClass = message.messageClass();
        mailingKey = message.mailingKey();
        state = message.state();
        failure = message.failure();
        since = message.troubledAt();
    }

    /** Tells whether messages of that state are in trouble. */
    static boolean isIn(SmsState state) {
        return TROUBLED.contains(state);
    }

    void follow(SmsMessage message) {
        state = message.state();
        failure = message.failure();
        since = message.troubledAt();
    }
}
