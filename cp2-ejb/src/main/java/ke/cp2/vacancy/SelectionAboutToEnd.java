package ke.cp2.vacancy;

/**
 * Fired before an officer says that all applicants have their decision. Who knows that they have
 * not refuses it by a {@link ke.cp2.platform.BusinessException}.
 */
public record SelectionAboutToEnd(VacancyId vacancyId) {}
