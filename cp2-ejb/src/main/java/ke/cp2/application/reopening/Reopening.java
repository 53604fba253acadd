package ke.cp2.application.reopening;

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
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** The request of a council officer to decide anew on an application, and another one's answer. */
@Entity
@Table(name = "REOPENING")
public class Reopening {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "REOPENING_SEQ")
    @SequenceGenerator(name = "REOPENING_SEQ")
    private Long id;

    @Column(name = "APPLICATION_ID")
    private long applicationId;

    @Enumerated(EnumType.STRING)
    private ReopeningState state;

    private String reason;

    @Column(name = "REQUESTED_BY")
    private long requestedBy;

    @Column(name = "REQUESTED_AT")
    private Instant requestedAt;

    @Column(name = "ANSWERED_BY")
    private Long answeredBy;

    @Column(name = "ANSWERED_AT")
    private Instant answeredAt;

    private @Nullable String answer;

    @Column(name = "OPEN_ID")
    private @Nullable Long openId;

    @Version private int version;

    protected Reopening() {}

    /** A request that waits for another officer. */
    static Reopening request(long applicationId, AccountId officerId, String reason, Instant now) {
        Reopening reopening = new Reopening();
        reopening.applicationId = applicationId;
        reopening.openId = applicationId;
        reopening.state = ReopeningState.REQUESTED;
        reopening.requestedBy = officerId.value();
        reopening.requestedAt = now;
        reopening.reason = reason;
        return reopening;
    }

    /**
     * Another officer answers.
     *
     * @param why may be null when it is approved
     * @throws BusinessException when it was answered before, or it is the officer's own request
     */
    void answer(ReopeningState answered, AccountId officerId, @Nullable String why, Instant now) {
        if (state != ReopeningState.REQUESTED) {
            throw BusinessException.of("application.reopenAnswered");
        }
        if (officerId.value() == requestedBy) {
            throw BusinessException.of("application.reopenOwn");
        }
        state = answered;
        answeredBy = officerId.value();
        answeredAt = now;
        answer = why;
        openId = null;
    }

    public long applicationId() {
        return applicationId;
    }

    /** Tells why it should be decided anew. */
    public String reason() {
        return reason;
    }

    public ReopeningState state() {
        return state;
    }
}
