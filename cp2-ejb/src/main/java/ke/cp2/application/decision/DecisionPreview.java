package ke.cp2.application.decision;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.application.Applications;
import ke.cp2.application.StateChange;
import ke.cp2.application.selection.ApplicantRow;
import ke.cp2.vacancy.VacancyDetails;

/**
 * Shows what a decision would do, before it is confirmed.
 *
 * @param count how many applications are meant
 * @param decidable how many of them can be decided so; all of them while no decision is chosen
 * @param skipped the others, by reason
 * @param first the first of the applications
 * @param unmet how many of those that would be decided did not meet a rule at submission
 * @param firstUnmet the first of these
 * @param changes who decided on those of the first that have been decided on
 * @param taken posts that are taken now
 * @param waiting how many of these wait for a second officer
 * @param left applications for the vacancy that would still wait for a decision
 * @param at when it was read
 * @param confirmed what the officer confirms: another answer means that something has changed
 */
public record DecisionPreview(
        VacancyDetails vacancy,
        long count,
        long decidable,
        List<SkippedApplications> skipped,
        List<ApplicantRow> first,
        long unmet,
        List<ApplicantRow> firstUnmet,
        List<StateChange> changes,
        long taken,
        long waiting,
        long left,
        Instant at,
        String confirmed)
        implements Serializable {

    /** Tells whether so many are decided by a job, whose progress can be watched. */
    public boolean isLarge() {
        return count > Applications.LARGEST_SET;
    }

    /** Tells how many more there are than those that are named. */
    public long more() {
        return count - first.size();
    }

    /** Tells whether the vacancy ends with it: nobody would wait for a decision any more. */
    public boolean isLast() {
        return left == 0;
    }

    /** Tells how many posts are free now. */
    public long free() {
        return Math.max(0, vacancy.posts() - taken);
    }

    /** Tells how many posts would be free if all were successful. */
    public long freeAfter() {
        return Math.max(0, vacancy.posts() - taken - decidable);
    }
}
