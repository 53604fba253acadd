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
        implements Serializable {}
