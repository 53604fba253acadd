package ke.cp2.notice;

import java.util.List;
import ke.cp2.vacancy.VacancyDetails;

/**
 * Some candidates of one vacancy, in the order of their accounts; at least one.
 *
 * @param vacancy as it was when they were looked for: it may close before they are told
 */
record AlertPage(VacancyDetails vacancy, List<AlertCandidate> candidates) {

    /** The position after this page. */
    AlertPosition end() {
        return new AlertPosition(
                vacancy.vacancyId(), candidates.get(candidates.size() - 1).accountId());
    }
}
