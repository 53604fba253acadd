package ke.cp2.application.eligibility;

import java.util.List;
import ke.cp2.vacancy.VacancyRow;

/**
 * A vacancy that the reader can apply for, and why.
 *
 * @param rules what each of its rules says of the reader
 */
public record VacancyForMe(VacancyRow vacancy, Nearness nearness, List<Verdict> rules) {}
