package ke.cp2.campaign;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import ke.cp2.account.Caller;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.SystemUse;
import ke.cp2.platform.UniqueViolation;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;

/**
 * Writes runs that may start. The use cases that staff call launch them after this transaction has
 * committed; a run that is not launched then is found by the recovery.
 */
@Stateless
@PermitAll
@SystemUse
public class JobRunPlanner {

    /** A vacancy published just before a run began may have committed after the run had looked. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    @Inject private JobRuns runs;

    @Inject private ImportRecords imports;

    @Inject private VacancyCatalogue vacancies;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /**
     * A run that tells about one vacancy.
     *
     * @throws BusinessException when the vacancy is not published, or such a run is active
     */
    public long alertsOf(long vacancyId) {
        VacancyDetails vacancy = published(vacancyId);
        return add(Job.VACANCY_ALERTS, RunSubject.vacancy(vacancyId, vacancy.number()), null);
    }

    /**
     * A run, asked for by hand, that tells about what was published since the last one finished.
     *
     * @throws BusinessException when such a run is active
     */
    public long alertsOfPublished() {
        return add(Job.VACANCY_ALERTS, RunSubject.published(), sinceLast());
    }

    /**
     * The scheduled run of that time.
     *
     * @throws BusinessException when another node has planned it, or the run before is still active
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long scheduledAlerts(Instant dueAt) {
        JobRun run =
                JobRun.approved(
                        Job.VACANCY_ALERTS,
                        RunSubject.published(),
                        dueAt.toString(),
                        sinceLast(),
                        null,
                        clock.instant());
        flushed(() -> runs.add(run));
        return run.id();
    }

    /**
     * Confirms an import and writes its run.
     *
     * @throws BusinessException when the import is not waiting for confirmation
     */
    public long credentialsOf(long importId) {
        ProfessionalImport file = imports.locked(importId);
        file.confirm();
        audit.record("import.confirmed", "import", importId, null, null);
        return add(Job.SMS_CREDENTIALS, file.subject(), null);
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
            audit.record("job.resumed", "job-run", runId, run.job().id(), null);
            return runId;
        }
        if (!run.state().isOver()) {
            throw BusinessException.of("campaign.alreadyActive");
        }
        if (run.subject().isVacancy()) {
            published(run.subject().id());
        }
        return add(run.job(), run.subject(), run.subject().isPublished() ? sinceLast() : null);
    }

    /** Asks a run to end after the chunk that it is at. */
    public void stop(long runId) {
        JobRun run = runs.locked(runId);
        run.stop(clock.instant());
        audit.record("job.stopped", "job-run", runId, run.job().id(), null);
    }

    private long add(Job job, RunSubject subject, Instant since) {
        OptionalLong account = caller.accountIdIfKnown();
        JobRun run =
                JobRun.approved(
                        job,
                        subject,
                        UUID.randomUUID().toString(),
                        since,
                        account.isPresent() ? account.getAsLong() : null,
                        clock.instant());
        flushed(() -> runs.add(run));
        audit.record("job.started", "job-run", run.id(), job.id() + ' ' + subject.key(), null);
        return run.id();
    }

    private static void flushed(Runnable write) {
        try {
            write.run();
        } catch (PersistenceException e) {
            throw UniqueViolation.is(e) ? BusinessException.of("campaign.alreadyActive") : e;
        }
    }

    private Instant sinceLast() {
        Optional<Instant> last = runs.lastFinished(Job.VACANCY_ALERTS, RunSubject.published());
        return last.map(instant -> instant.minus(OVERLAP)).orElse(null);
    }

    private VacancyDetails published(long vacancyId) {
        return vacancies
                .byId(vacancyId)
                .filter(vacancy -> AlertAudience.isToldOf(vacancy, clock.instant()))
                .orElseThrow(() -> BusinessException.of("campaign.vacancyNotPublished"));
    }
}
