package ke.cp2.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.Role;
import ke.cp2.sms.budget.MailingCounts;
import ke.cp2.sms.history.SmsStates;

/**
 * Lets staff start, follow and stop jobs. Starting has no transaction of its own: the run is
 * written and committed first, then launched, because the batch runtime must not be called inside a
 * transaction.
 */
@Stateless
@RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class RunningJobs {

    @Inject private JobRunPlanner planner;

    @Inject private JobLauncher launcher;

    @Inject private JobRuns runs;

    @Inject private SmsStates sms;

    /** The runs, newest first unless sorted otherwise, with what has become of their messages. */
    public Page<JobRunProgress> list(PageRequest request) {
        Page<JobRunRow> page = runs.list(request);
        Map<String, MailingCounts> counts =
                sms.counts(page.rows().stream().map(JobRunRow::mailingKey).toList());
        return page.map(
                run ->
                        new JobRunProgress(
                                run, counts.getOrDefault(run.mailingKey(), MailingCounts.NONE)));
    }

    /** Counts the runs that wait, run or have failed, by state. */
    public Map<JobRunState, Long> open() {
        return runs.open();
    }

    /** One run; empty when there is none with that id. */
    public Optional<JobRunProgress> find(long runId) {
        return runs.row(runId).map(run -> new JobRunProgress(run, sms.counts(run.mailingKey())));
    }

    /** A run without its messages. */
    public Optional<JobRunRow> row(long runId) {
        return runs.row(runId);
    }

    /** The latest run that creates accounts from an import; empty while there is none. */
    public Optional<JobRunProgress> latestOfImport(long importId) {
        return runs.latest(Job.SMS_CREDENTIALS, RunSubject.professionalImport(importId, null))
                .flatMap(run -> find(run.id()));
    }

    /** The latest run that reads the rows of an import; empty when it was read at once. */
    public Optional<JobRunRow> readingOf(long importId) {
        return runs.latest(Job.IMPORT_READING, RunSubject.professionalImport(importId, null))
                .flatMap(run -> runs.row(run.id()));
    }

    /** Tells whom a run that is started by hand would reach now. */
    public RunEstimate estimate(@NotNull JobStart start) {
        return planner.estimate(start);
    }

    /**
     * Starts by hand what otherwise starts at its times.
     *
     * @param confirmed how many people the reader has read of
     * @return the run
     * @throws BusinessException when such a run is active, or it writes to more people by now
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long start(@NotNull JobStart start, long confirmed) {
        if (start.writesToPeople()) {
            ConfirmedCount.require(confirmed, planner.estimate(start).people());
        }
        return launched(planner.byHand(start));
    }

    /**
     * Lets a stopped or failed run go on; of a finished one, starts another with the same subject.
     *
     * @return the run
     * @throws BusinessException when the subject has an active run, or is gone
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long again(long runId) {
        refuseOfCampaign(runId);
        return launched(planner.again(runId));
    }

    /**
     * Asks a run to end after the chunk that it is at; it can be run again from there.
     *
     * @throws BusinessException when it is over
     */
    public void stop(long runId) {
        refuseOfCampaign(runId);
        planner.stop(runId);
    }

    /** A campaign has moves of its own, which take its run along. */
    private void refuseOfCampaign(long runId) {
        if (runs.find(runId).filter(run -> run.job() == Job.CAMPAIGN).isPresent()) {
            throw BusinessException.of("campaign.runOfCampaign");
        }
    }

    private long launched(long runId) {
        launcher.launch(runId);
        return runId;
    }
}
