package ke.cp2.audit;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.audit.chain.ChainEntry;
import ke.cp2.audit.chain.EntryContent;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail as a page shows it. */
public record AuditRow(
        long id,
        Instant happenedAt,
        @Nullable String actorName,
        @Nullable String actorNumber,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String detail,
        @Nullable String reason)
        implements Serializable {

    static final String FROM = " FROM AuditEntry e LEFT JOIN Account a ON a.id = e.actorId";

    static final String SELECT =
            "SELECT NEW ke.cp2.audit.AuditRow(e.id, e.happenedAt, a.fullName, a.mobileNumber,"
                    + " e.action, e.subjectType, e.subjectId, e.detail, e.reason)"
                    + FROM;

    static final String NEWEST_FIRST = "e.happenedAt DESC, e.id DESC";

    /** The same of an entry that was found in the chain, where nobody asks who its actor is. */
    public static AuditRow of(ChainEntry entry) {
        EntryContent content = entry.content();
        return new AuditRow(
                entry.number(),
                content.happenedAt(),
                null,
                null,
                content.action(),
                content.subjectType(),
                content.subjectId(),
                content.detail(),
                content.reason());
    }

    /** Gives the subject, as {@link AuditLog#names} knows it. */
    public String subject() {
        return subject(subjectType, subjectId);
    }

    static String subject(String type, String id) {
        return type + ' ' + id;
    }
}
