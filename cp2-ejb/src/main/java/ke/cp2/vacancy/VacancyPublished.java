package ke.cp2.vacancy;

/** Fired in the transaction that publishes a vacancy. */
public record VacancyPublished(long vacancyId, String number) {}
