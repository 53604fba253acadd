package ke.cp2.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** A line of an application's history. It has no verb: history is added to, never changed. */
@Entity
@Table(name = "APPLICATION_EVENT")
public class ApplicationEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "APPLICATION_EVENT_SEQ")
    @SequenceGenerator(name = "APPLICATION_EVENT_SEQ")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "APPLICATION_ID")
    private Application application;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Column(name = "HAPPENED_AT")
    private Instant happenedAt;

    @Column(name = "ACTOR_ID")
    private long actorId;

    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable HistoryKind kind;

    /** The decision that was taken back; null for anything else. */
    @Column(name = "ACT_ID")
    private @Nullable Long actId;

    /** The state that the application comes from; null for a new one. */
    @Transient private @Nullable ApplicationState before;

    /** Whether the application had unmet rules before, as a number. */
    @Transient private int unmetBefore;

    protected ApplicationEvent() {}

    /** The application has just come into its state. */
    ApplicationEvent(
            Application application,
            @Nullable ApplicationState before,
            AccountId actorId,
            @Nullable String reason) {
        this.application = application;
        this.before = before;
        this.unmetBefore = application.unmet();
        this.state = application.state();
        this.happenedAt = application.stateAt();
        this.actorId = actorId.value();
        this.reason = reason;
    }

    /** The application has come back to an earlier state. */
    ApplicationEvent(
            Application application,
            @Nullable ApplicationState before,
            HistoryKind kind,
            AccountId actorId,
            @Nullable String reason) {
        this(application, before, actorId, reason);
        this.kind = kind;
    }

    /** The application belongs to another account of the same person now; its state stays. */
    static ApplicationEvent broughtOver(Application application, AccountId actorId, Instant now) {
        ApplicationEvent event =
                new ApplicationEvent(
                        application, application.state(), HistoryKind.BROUGHT_OVER, actorId, null);
        event.state = application.knownState();
        event.happenedAt = now;
        return event;
    }

    /** The same one, about to be kept, which takes back that decision. */
    ApplicationEvent undoing(@Nullable Long act) {
        actId = act;
        return this;
    }

    Application application() {
        return application;
    }

    /** Gives the state that the application comes from; null for a new one. */
    @Nullable ApplicationState before() {
        return before;
    }

    /** 1 when a rule was not met in the state that the application comes from, otherwise 0. */
    int unmetBefore() {
        return unmetBefore;
    }
}
