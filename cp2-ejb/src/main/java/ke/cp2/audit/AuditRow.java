package ke.cp2.audit;

import java.io.Serializable;
import java.time.Instant;

/** One line of the audit trail as a page shows it. */
public record AuditRow(
        long id,
        Instant happenedAt,
        String actorName,
        String actorNumber,
        String action,
        String subjectType,
        String subjectId,
        String detail,
        String reason)
        implements Serializable {

    static final String FROM = " FROM AuditEntry e LEFT JOIN Account a ON a.id = e.actorId";

    static final String SELECT =
            "SELECT NEW ke.cp2.audit.AuditRow(e.id, e.happenedAt, a.fullName, a.mobileNumber,"
                    + " e.action, e.subjectType, e.subjectId, e.detail, e.reason)"
                    + FROM;

    static final String NEWEST_FIRST = "e.happenedAt DESC, e.id DESC";

    /** Gives the subject, as {@link AuditLog#names} knows it. */
    public String subject() {
        return subject(subjectType, subjectId);
    }

    static String subject(String type, String id) {
        return type + ' ' + id;
    }
}
