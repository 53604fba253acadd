package ke.cp2.vacancy;

/**
 * Fired before an officer cancels a vacancy. Who is about to decide on it, or has begun to, refuses
 * that by a {@link ke.cp2.platform.BusinessException}.
 */
public record VacancyAboutToBeCancelled(VacancyId vacancyId) {}
