package ke.cp2.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail, for queries alone: {@link ke.cp2.audit.chain.AuditChain} writes the
 * rows.
 */
@Entity
@Table(name = "AUDIT_ENTRY")
public class AuditEntry {

    /** Its place in the chain. */
    @Id private Long id;

    @Column(name = "HAPPENED_AT")
    private Instant happenedAt;

    @Column(name = "ACTOR_ID")
    private @Nullable Long actorId;

    private String action;

    @Column(name = "SUBJECT_TYPE")
    private String subjectType;

    @Column(name = "SUBJECT_ID")
    private String subjectId;

    private @Nullable String detail;

    private @Nullable String reason;

    private @Nullable String hash;

    protected AuditEntry() {}
}
