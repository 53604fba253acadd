package ke.cp2.application.eligibility;

import java.util.List;
import ke.cp2.vacancy.VacancyDetails;

/**
 * A vacancy that the reader can apply for, and why.
 *
 * @param rules what each of its rules says of the reader
 */
public record VacancyForMe(VacancyDetails vacancy, Nearness nearness, List<Verdict> rules) {}
