package ke.cp2.audit;

import ke.cp2.platform.typed.StatedReason;
import org.jspecify.annotations.Nullable;

/**
 * Describes an entry of the audit trail: {@code
 * AuditAction.CAMPAIGN_STOPPED.of(id).because(reason)}.
 *
 * @param subjectId the id of the thing, as a number or a reference
 * @param detail old and new values, never personal data; empty when there is nothing to say
 * @param reason what the actor gave as the reason
 */
public record AuditNote(
        AuditAction action, String subjectId, @Nullable String detail, StatedReason reason) {

    /** The same with old and new values, never personal data. */
    public AuditNote detail(@Nullable String values) {
        return new AuditNote(action, subjectId, values, reason);
    }

    /** The same with the reason that the actor gave. */
    public AuditNote because(StatedReason given) {
        return new AuditNote(action, subjectId, detail, given);
    }
}
