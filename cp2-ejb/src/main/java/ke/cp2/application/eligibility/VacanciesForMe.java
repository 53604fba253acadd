package ke.cp2.application.eligibility;

import ke.cp2.platform.Page;

/**
 * A page of the open vacancies that the reader can apply for.
 *
 * @param submitted whether the reader's details are submitted: without them the list is empty
 * @param placed whether the portal knows where the reader lives or works
 */
public record VacanciesForMe(Page<VacancyForMe> page, boolean submitted, boolean placed) {}
