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
 * Writes new letters for everybody whose letter names days that have changed, a centre at a time;
 * each of them is told. A letter that names the days already is passed over, so that whatever runs
 * again changes nothing.
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
        return letters.inForce(work.subject().id()).letters();
    }

    /** In the progress, matched are letters with other days, queued those that were renewed. */
    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        long series = work.subject().id();
        String after = Objects.requireNonNullElse(work.resumeAfter(), FIRST);
        return letters.nextCentre(series, after)
                .map(centre -> centres.renew(series, centre, planner.startedBy(work.runId())));
    }

    /** Names who has changed the days, for letters that no officer has asked for. */
    static AccountId issuer(Optional<AccountId> starter, Letter before) {
        return starter.orElseGet(before::issuer);
    }
}
