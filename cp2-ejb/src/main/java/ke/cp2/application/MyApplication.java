package ke.cp2.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.application.byhand.HandOfficers;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.application.interest.Declared;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * An own application with all that belongs to it.
 *
 * @param unmet the rules that were not met when it was sent
 * @param listPlace the place on the ranked list that it was decided by, once that is told, or null
 * @param byHand how many officers have decided it without a ranked list, once that is told; null
 *     when there was a list, or nothing was decided
 * @param withdrawable whether it can be withdrawn, while its window is open
 * @param reapplying whether it could be sent again after that
 * @param resubmittable whether it is withdrawn and can be sent again
 */
public record MyApplication(
        String reference,
        ApplicationState state,
        @Nullable String stateReason,
        Instant submittedAt,
        VacancyDetails vacancy,
        Declared declared,
        List<HistoryLine> history,
        List<Verdict> unmet,
        @Nullable Integer listPlace,
        @Nullable HandOfficers byHand,
        boolean withdrawable,
        Reapplying reapplying,
        boolean resubmittable)
        implements Serializable {}
