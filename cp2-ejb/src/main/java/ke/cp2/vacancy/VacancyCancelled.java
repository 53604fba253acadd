package ke.cp2.vacancy;

/**
 * Fired in the transaction that cancels a vacancy.
 *
 * @param officerId who cancels it
 * @param reason what applicants may read
 */
public record VacancyCancelled(long vacancyId, long officerId, String reason) {}
