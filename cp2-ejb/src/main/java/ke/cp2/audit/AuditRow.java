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

    public long getId() {
        return id;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    /** The name of who did it, or null when it is unknown or the system did it. */
    public String getActorName() {
        return actorName;
    }

    /** The mobile number of who did it, or null when the system did it. */
    public String getActorNumber() {
        return actorNumber;
    }

    public String getAction() {
        return action;
    }

    public String getSubjectType() {
        return subjectType;
    }

    public String getSubjectId() {
        return subjectId;
    }

    public String getDetail() {
        return detail;
    }

    public String getReason() {
        return reason;
    }
}
