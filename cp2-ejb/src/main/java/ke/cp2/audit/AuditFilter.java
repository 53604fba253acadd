package ke.cp2.audit;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Selects entries of the audit trail; null stands for all.
 *
 * @param subjectType the kind of thing, such as {@code application}
 * @param subjectId its id
 * @param actor the mobile number of who did it, in any form
 * @param from first day, in Kenya
 * @param to last day, in Kenya
 */
public record AuditFilter(
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable String actor,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Serializable {}
