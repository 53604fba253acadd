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
import jakarta.persistence.Version;
import java.time.Instant;
import ke.cp2.sms.text.SmsTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Messages with consecutive ids and the same fence that wait in the queue together. A batch is
 * claimed, handed over window by window, and gone when the last answer is known. So the queue costs
 * a few writes for 1,000 messages, and a crash leaves in doubt only what is before {@link
 * #nextId()} and has no answer.
 */
@Entity
@Table(name = "SMS_BATCH")
public class SmsBatch {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SMS_BATCH_SEQ")
    @SequenceGenerator(name = "SMS_BATCH_SEQ")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "MESSAGE_CLASS")
    private MessageClass messageClass;

    private int priority;

    @Column(name = "CAMPAIGN_KEY")
    private @Nullable String mailingKey;

    @Enumerated(EnumType.STRING)
    private SmsBatchState state;

    @Column(name = "DUE_AT")
    private Instant dueAt;

    @Column(name = "FIRST_ID")
    private long firstId;

    @Column(name = "NEXT_ID")
    private long nextId;

    @Column(name = "LAST_ID")
    private long lastId;

    /** A message that was queued again has another one: it is of its new batch, not of this one. */
    private int fence;

    private @Nullable String holder;

    @Column(name = "LEASE_UNTIL")
    private @Nullable Instant leaseUntil;

    private @Nullable String gateway;

    @Column(name = "SUBMITTED_AT")
    private Instant submittedAt;

    @Version private int version;

    protected SmsBatch() {}

    /** New messages of one class, priority and campaign with the ids from first to last. */
    SmsBatch(
            SmsTemplate template,
            @Nullable String mailingKey,
            long firstId,
            long lastId,
            Instant dueAt) {
        this(template, mailingKey, firstId, lastId, 0, dueAt);
    }

    /** The same with messages that were queued before, so often. */
    SmsBatch(
            SmsTemplate template,
            @Nullable String mailingKey,
            long firstId,
            long lastId,
            int fence,
            Instant dueAt) {
        this(
                template.messageClass(),
                template.priority(),
                mailingKey,
                SmsBatchState.WAITING,
                dueAt,
                firstId,
                lastId,
                fence);
    }

    private SmsBatch(
            MessageClass messageClass,
            int priority,
            @Nullable String mailingKey,
            SmsBatchState state,
            Instant dueAt,
            long firstId,
            long lastId,
            int fence) {
        this.messageClass = messageClass;
        this.priority = priority;
        this.mailingKey = mailingKey;
        this.state = state;
        this.dueAt = dueAt;
        this.firstId = firstId;
        this.nextId = firstId;
        this.lastId = lastId;
        this.fence = fence;
    }

    /**
     * The next messages are about to be handed over, all of them or as many as there is room for;
     * committed before they are.
     */
    void submitted(int count, String holder, String gateway, Instant now, Instant leaseUntil) {
        nextId = Math.min(lastId + 1, nextId + count);
        state = nextId > lastId ? SmsBatchState.SUBMITTED : SmsBatchState.CLAIMED;
        this.holder = holder;
        this.gateway = gateway;
        this.leaseUntil = leaseUntil;
        submittedAt = now;
    }

    /**
     * Cuts off what has not been handed over, as a batch of its own that is held. This one keeps
     * what has been, so that a crash before the answers still finds it.
     */
    SmsBatch heldRest() {
        SmsBatch rest =
                new SmsBatch(
                        messageClass,
                        priority,
                        mailingKey,
                        SmsBatchState.HELD,
                        dueAt,
                        nextId,
                        lastId,
                        fence);
        lastId = nextId - 1;
        state = SmsBatchState.SUBMITTED;
        return rest;
    }

    /** Puts back what was not handed over: it waits for its turn or for an officer. */
    void putBack(boolean held) {
        state = held ? SmsBatchState.HELD : SmsBatchState.WAITING;
        firstId = nextId;
        holder = null;
        leaseUntil = null;
    }

    Long id() {
        return id;
    }

    @Nullable String mailingKey() {
        return mailingKey;
    }

    SmsBatchState state() {
        return state;
    }

    long firstId() {
        return firstId;
    }

    /** The first message that has not been handed over. */
    long nextId() {
        return nextId;
    }

    long lastId() {
        return lastId;
    }

    /** The fence of its messages. */
    int fence() {
        return fence;
    }

    @Nullable String gateway() {
        return gateway;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    /** Tells how many messages have not been handed over. */
    int remaining() {
        return (int) (lastId - nextId + 1);
    }
}
