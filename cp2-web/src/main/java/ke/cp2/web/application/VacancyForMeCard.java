package ke.cp2.web.application;

import java.util.List;
import ke.cp2.web.vacancy.VacancyCard;

/**
 * A vacancy that the reader can apply for, in words.
 *
 * @param near why it is near
 * @param reasons what each rule says of the reader
 */
public record VacancyForMeCard(VacancyCard vacancy, String near, List<String> reasons) {}
