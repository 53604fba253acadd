package ke.cp2.notice;

import java.util.List;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyDetails;

/**
 * Some people of a round, in the order of their accounts.
 *
 * @param examined how many people were looked at, at least one
 * @param matched how many of them match a vacancy
 * @param held how many were not told of all, and have had the messages of this week
 * @param end the account of the last
 * @param notices those who get a message
 */
record AlertPage(int examined, int matched, int held, AccountId end, List<Notice> notices) {

    /**
     * A message that somebody gets.
     *
     * @param number which one it is of the person's in this week, from 1
     * @param vacancies what it tells of, the nearest first
     */
    record Notice(AlertCandidate person, int number, List<VacancyDetails> vacancies) {}

    /** Counts those who match and were told of everything. */
    int told() {
        return matched - held - notices.size();
    }
}
