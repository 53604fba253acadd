package ke.cp2.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ke.cp2.application.Cancelling;
import ke.cp2.application.decision.OutcomeNotices;
import ke.cp2.notice.VacancyAlerts;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.Role;
import ke.cp2.sms.budget.CampaignCounts;
import ke.cp2.sms.history.SmsStates;

/**
 * What staff do with jobs. Starting has no transaction of its own: the run is written and committed
 * first, then launched, because the batch runtime must not be called inside a transaction.
 */
@Stateless
@RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class Jobs {

    @Inject private JobRunPlanner planner;

    @Inject private JobLauncher launcher;

    @Inject private JobRuns runs;

    @Inject private SmsStates sms;

    @Inject private VacancyAlerts alerts;

    @Inject private OutcomeNotices outcomes;

    @Inject private Cancelling cancelling;

    /** The runs, newest first unless sorted otherwise, with what has become of their messages. */
    public Page<JobRunProgress> list(PageRequest request) {
        Page<JobRunRow> page = runs.list(request);
        Map<String, CampaignCounts> counts =
                sms.counts(page.rows().stream().map(JobRunRow::campaignKey).toList());
        List<JobRunProgress> rows =
                page.rows().stream()
                        .map(
                                run ->
                                        new JobRunProgress(
                                                run,
                                                counts.getOrDefault(
                                                        run.campaignKey(), CampaignCounts.NONE)))
                        .toList();
        return new Page<>(rows, page.total());
    }

    /** One run; empty when there is none with that id. */
    public Optional<JobRunProgress> find(long runId) {
        return runs.row(runId).map(run -> new JobRunProgress(run, sms.counts(run.campaignKey())));
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

    /**
     * Starts the alert of a vacancy.
     *
     * @param confirmed how many the officer has read that it reaches
     * @return the run
     * @throws BusinessException when the vacancy is not published, its alert is being sent, or it
     *     would reach more by now
     */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long sendAlert(long vacancyId, long confirmed) {
        refuseMore(confirmed, alerts.count(vacancyId).unsent());
        return launched(planner.alertsOf(vacancyId));
    }

    /** How many candidates a run that is started by hand would look at now. */
    public long candidates(@NotNull JobStart start) {
        return planner.candidates(start);
    }

    /**
     * Starts by hand what otherwise starts at its times.
     *
     * @param confirmed how many candidates the reader has read of
     * @return the run
     * @throws BusinessException when such a run is active, or it writes to people and has more
     *     candidates by now
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long start(@NotNull JobStart start, long confirmed) {
        if (start.writesToPeople()) {
            refuseMore(confirmed, planner.candidates(start));
        }
        return launched(planner.byHand(start));
    }

    /**
     * Tells the applicants of a vacancy what was decided, as far as they were not told before.
     *
     * @param confirmed how many the officer has read that it tells
     * @return the run
     * @throws BusinessException when such a run is active, or it would tell more by now
     */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long sendOutcomes(long vacancyId, long confirmed) {
        refuseMore(confirmed, outcomes.untoldOf(vacancyId));
        return launched(planner.outcomesOf(vacancyId));
    }

    /**
     * Cancels a vacancy, and starts to tell the applicants whose applications end with it.
     *
     * @param confirmed how many the officer has read that end
     * @throws BusinessException see {@link Cancelling#cancel}
     */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void cancelVacancy(@NotNull String vacancyNumber, String reason, long confirmed) {
        long vacancyId = cancelling.cancel(vacancyNumber, reason, confirmed);
        if (outcomes.untoldOf(vacancyId) > 0) {
            launched(planner.outcomesOf(vacancyId));
        }
    }

    /**
     * Confirms an import and starts to create the accounts of exactly the rows that its preview
     * shows as accepted.
     *
     * @param revision the preview that the officer has seen
     * @return the run
     * @throws BusinessException when the import is not waiting for confirmation, or is read in
     *     another way than in that preview
     */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long sendCredentials(long importId, int revision) {
        return launched(planner.credentialsOf(importId, revision));
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

    /** What was confirmed covers fewer, but nobody whom the reader has not read of. */
    private static void refuseMore(long confirmed, long now) {
        if (now > confirmed) {
            throw BusinessException.of("campaign.moreThanConfirmed", confirmed, now);
        }
    }

    private long launched(long runId) {
        launcher.launch(runId);
        return runId;
    }
}
