package ke.cp2.vacancy;

/**
 * Fired before a vacancy whose applications have closed takes some again. Who knows that people
 * were chosen already refuses it by a {@link ke.cp2.platform.BusinessException}.
 */
public record WindowAboutToReopen(VacancyId vacancyId) {}
