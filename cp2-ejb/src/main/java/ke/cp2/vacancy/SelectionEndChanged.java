package ke.cp2.vacancy;

/**
 * Fired in the transaction in which the selection of a vacancy ends, or goes on again.
 *
 * @param ended whether every applicant has a decision now
 */
public record SelectionEndChanged(VacancyId vacancyId, boolean ended) {}
