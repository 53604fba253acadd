package ke.cp2.application.decision;

import ke.cp2.vacancy.VacancyId;

/**
 * Fired before an officer decides on applications of a vacancy, while its selection is locked, and
 * before that officer is asked to confirm it. Who knows that nothing may be decided there now
 * refuses it by a {@link ke.cp2.platform.BusinessException}.
 */
public record ApplicationsAboutToBeDecided(VacancyId vacancyId, Decision decision) {}
