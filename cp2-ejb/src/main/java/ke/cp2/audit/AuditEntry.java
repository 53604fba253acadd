package ke.cp2.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail. It has no setter: an entry is written once. */
@Entity
@Table(name = "AUDIT_ENTRY")
public class AuditEntry {

    private static final int DETAIL_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "AUDIT_ENTRY_SEQ")
    @SequenceGenerator(name = "AUDIT_ENTRY_SEQ")
    private Long id;

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

    protected AuditEntry() {}

    AuditEntry(Instant happenedAt, @Nullable AccountId actorId, AuditNote note) {
        this.happenedAt = happenedAt;
        this.actorId = AccountId.valueOrNull(actorId);
        action = note.action().code();
        subjectType = note.action().kind().code();
        subjectId = note.subjectId();
        String lines = TypedText.lines(note.detail());
        detail =
                lines == null || lines.length() <= DETAIL_LENGTH
                        ? lines
                        : lines.substring(0, DETAIL_LENGTH);
        reason = note.reason().kept();
    }
}
