package ke.cp2.vacancy;

/**
 * Fired before a vacancy is cancelled. Who is about to decide on it, or has begun to, refuses that
 * by a {@link ke.cp2.platform.BusinessException}.
 *
 * @param byTwo whether two officers agree on it, or are about to
 */
public record VacancyAboutToBeCancelled(VacancyId vacancyId, boolean byTwo) {}
