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

    /** What it is about, as {@link AuditLog#names} knows it. */
    public String subject() {
        return subject(subjectType, subjectId);
    }

    static String subject(String type, String id) {
        return type + ' ' + id;
    }
}
