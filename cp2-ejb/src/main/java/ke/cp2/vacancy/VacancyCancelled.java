package ke.cp2.vacancy;

import ke.cp2.security.AccountId;

/**
 * Fired in the transaction that cancels a vacancy.
 *
 * @param officerId who cancels it
 * @param reason what applicants may read
 */
public record VacancyCancelled(VacancyId vacancyId, AccountId officerId, String reason) {}
