package ke.cp2.audit;

import java.io.Serializable;
import java.time.LocalDate;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.MobileNumber;
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
        implements Serializable {

    /**
     * Refuses filters that cannot be meant.
     *
     * @throws BusinessException at {@code actor} when it is not a mobile number, at {@code to} when
     *     the days are the wrong way round
     */
    public void check() {
        new Refusals()
                .when(
                        actor != null && !actor.isBlank() && MobileNumber.parse(actor).isEmpty(),
                        "actor",
                        "account.numberWrong")
                .when(from != null && to != null && to.isBefore(from), "to", "audit.daysReversed")
                .raise();
    }
}
