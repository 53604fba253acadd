package ke.cp2.vacancy.series;

/**
 * Fired in the transaction that changes a vacancy, a series or its rules: what everybody may read.
 */
public record VacanciesChanged() {}
