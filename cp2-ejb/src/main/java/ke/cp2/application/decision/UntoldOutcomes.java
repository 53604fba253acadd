package ke.cp2.application.decision;

import java.time.Instant;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/**
 * Selects the decisions that their applicants have not been told of.
 *
 * @param vacancyId those of one vacancy, or null
 * @param since those decided since
 */
public record UntoldOutcomes(@Nullable VacancyId vacancyId, Instant since) {

    /** Those of one vacancy. */
    public static UntoldOutcomes of(VacancyId vacancyId) {
        return new UntoldOutcomes(vacancyId, Instant.EPOCH);
    }

    /** Those of all vacancies, decided since a moment. */
    public static UntoldOutcomes since(Instant since) {
        return new UntoldOutcomes(null, since);
    }
}
