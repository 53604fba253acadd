package ke.cp2.letter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;

/**
 * Tells everybody who knows a centre that the days have changed, a centre at a time, and writes new
 * letters in the place of those that name other days. Who was told by the run, or by the letter, is
 * passed over, so that whatever runs again changes nothing.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class RenewingLetters implements JobWork {

    /** What every code of a centre is greater than. */
    private static final String FIRST = "0";

    @Inject private Letters letters;

    @Inject private CentreLetters centres;

    @Inject private JobRunPlanner planner;

    @Override
    public Job job() {
        return Job.LETTER_DAYS;
    }

    @Override
    public long candidates(RunWork work) {
        return letters.inForce(work.subject().id()).people();
    }

    /** In the progress, matched are people who know other days, queued those who are told now. */
    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        long series = work.subject().id();
        String after = Objects.requireNonNullElse(work.resumeAfter(), FIRST);
        return letters.nextCentre(series, after)
                .map(
                        centre ->
                                centres.renew(
                                        series, centre, work, planner.startedBy(work.runId())));
    }

    /** Names who has changed the days, for letters that no officer has asked for. */
    static AccountId issuer(Optional<AccountId> starter, Letter before) {
        return starter.orElseGet(before::issuer);
    }
}
