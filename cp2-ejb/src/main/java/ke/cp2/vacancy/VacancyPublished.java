package ke.cp2.vacancy;

/** Fired in the transaction that publishes a vacancy. */
public record VacancyPublished(VacancyId vacancyId, String number) {}
