package ke.cp2.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.SystemUse;
import org.jspecify.annotations.Nullable;

/**
 * Writes runs that may start. The use cases that staff call launch them after this transaction has
 * committed; a run that is not launched then is found by the recovery.
 */
@Stateless
@PermitAll
@SystemUse
public class JobRunPlanner {

    /**
     * A run looks so far back behind the last. Who has had all messages of a week is told in the
     * next one, and what was published just before a run may have committed after it had looked.
     */
    private static final Duration OVERLAP = Duration.ofDays(7);

    @Inject private JobRuns runs;

    @Inject @Any private Instance<JobWork> works;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private JobSettings settings;

    @Inject private Clock clock;

    /**
     * A run about a subject, asked for by a use case.
     *
     * @throws BusinessException when such a run is active
     */
    public long plan(Job job, RunSubject subject) {
        return add(job, subject, null);
    }

    /** Locks a run until the transaction ends, and tells its state. */
    public JobRunState lock(long runId) {
        return runs.locked(runId).state();
    }

    /** The state of the latest run about a subject; empty when there was none. */
    public Optional<JobRunState> latestState(Job job, RunSubject subject) {
        return runs.latest(job, subject).map(JobRun::state);
    }

    /**
     * A run, asked for by hand.
     *
     * @throws BusinessException when such a run is active
     */
    public long byHand(JobStart start) {
        RunSubject subject = start.subject(settings);
        return add(start.job(), subject, sinceLast(subject));
    }

    /** Tells whom such a run would reach now. */
    public RunEstimate estimate(JobStart start) {
        RunSubject subject = start.subject(settings);
        RunWork work =
                new RunWork(0, start.job(), subject, sinceLast(subject), clock.instant(), null);
        JobWork job = work(start.job());
        return start.writesToPeople()
                ? job.estimate(work)
                : new RunEstimate(job.candidates(work), false, null, List.of(), List.of());
    }

    /**
     * The scheduled run of that time.
     *
     * @throws BusinessException when another node has planned it, or the run before is still active
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long scheduled(JobStart start, Instant dueAt) {
        RunSubject subject = start.subject(settings);
        JobRun run =
                JobRun.approved(
                        start.job(),
                        subject,
                        dueAt.toString() + ' ' + subject.key(),
                        sinceLast(subject),
                        null,
                        clock.instant());
        flushed(() -> runs.add(run));
        return run.id();
    }

    /** The latest run about a subject; empty when there was none. */
    public Optional<JobRunRow> latest(Job job, RunSubject subject) {
        return runs.latest(job, subject).flatMap(run -> runs.row(run.id()));
    }

    /** Names who asked for a run; empty when it started by itself. */
    public Optional<AccountId> startedBy(long runId) {
        return runs.starterOf(runId);
    }

    /** Tells whether a run about a subject waits or works. */
    public boolean isActive(Job job, RunSubject subject) {
        return runs.isActive(job, subject);
    }

    /**
     * Lets a stopped or failed run go on; of a finished one, writes a new run with the same
     * subject.
     *
     * @return the run that may start
     */
    public long again(long runId) {
        JobRun run = runs.locked(runId);
        if (run.state().isResumable()) {
            run.resume();
            flushed(runs::flush);
            audit.record(AuditAction.JOB_RESUMED.of(runId).detail(run.job().id()));
            return runId;
        }
        if (!run.state().isOver()) {
            throw BusinessException.of("campaign.alreadyActive");
        }
        if (run.job() == Job.BULK_DECISION || run.job() == Job.PROPOSAL) {
            // What is left was left alone for a reason, and nobody has confirmed it anew.
            throw BusinessException.of("campaign.decisionIsDone");
        }
        work(run.job()).requireCurrent(run.subject());
        return add(run.job(), run.subject(), sinceLast(run.subject()));
    }

    /** Asks a run to end after the chunk that it is at. */
    public void stop(long runId) {
        JobRun run = runs.locked(runId);
        run.stop(clock.instant());
        audit.record(AuditAction.JOB_STOPPED.of(runId).detail(run.job().id()));
    }

    private JobWork work(Job job) {
        return works.stream().filter(candidate -> candidate.job() == job).findAny().orElseThrow();
    }

    private long add(Job job, RunSubject subject, @Nullable Instant since) {
        JobRun run =
                JobRun.approved(
                        job,
                        subject,
                        UUID.randomUUID().toString(),
                        since,
                        caller.accountIdIfKnown().orElse(null),
                        clock.instant());
        flushed(() -> runs.add(run));
        audit.record(AuditAction.JOB_STARTED.of(run.id()).detail(job.id() + ' ' + subject.key()));
        return run.id();
    }

    private static void flushed(Runnable write) {
        try {
            write.run();
        } catch (PersistenceException e) {
            throw UniqueViolation.is(e) ? BusinessException.of("campaign.alreadyActive") : e;
        }
    }

    /** From when on the run of such a subject looks; null for all that there is. */
    private @Nullable Instant sinceLast(RunSubject subject) {
        if (!subject.isPublished()) {
            return null;
        }
        Optional<Instant> last = runs.lastFinished(Job.VACANCY_ALERTS, subject);
        return last.map(instant -> instant.minus(OVERLAP)).orElse(null);
    }
}
