package ke.cp2.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import ke.cp2.application.Cancelling;
import ke.cp2.application.decision.TellingOutcomes;
import ke.cp2.application.ending.EndingVacancies;
import ke.cp2.job.ConfirmedCount;
import ke.cp2.job.JobLauncher;
import ke.cp2.job.JobRunRow;
import ke.cp2.job.RunningJobs;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.Role;
import ke.cp2.vacancy.VacancyId;

/**
 * Council officers have people told about one vacancy. Starting has no transaction of its own, as
 * in {@link RunningJobs}.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendingNotices {

    @Inject private VacancyAlerts alerts;

    @Inject private TellingOutcomes outcomes;

    @Inject private Cancelling cancelling;

    @Inject private EndingVacancies endings;

    @Inject private NoticeRunPlanner planner;

    @Inject private JobLauncher launcher;

    /**
     * Starts the alert of a vacancy.
     *
     * @param confirmed how many the officer has read that it reaches
     * @return the run
     * @throws BusinessException when the vacancy is not published, its alert is being sent, or it
     *     would reach more by now
     */
    public long alert(VacancyId vacancyId, long confirmed) {
        ConfirmedCount.require(confirmed, alerts.count(vacancyId).unsent());
        return launched(planner.alertsOf(vacancyId));
    }

    /**
     * Tells the applicants of a vacancy what was decided, as far as they were not told before.
     *
     * @param confirmed how many the officer has read that it tells
     * @return the run
     * @throws BusinessException when such a run is active, or it would tell more by now
     */
    public long outcomes(VacancyId vacancyId, long confirmed) {
        ConfirmedCount.require(confirmed, outcomes.untoldOf(vacancyId));
        return launched(planner.outcomesOf(vacancyId));
    }

    /** The latest run that told the applicants of a vacancy; empty when there was none. */
    public Optional<JobRunRow> latestOutcomes(VacancyId vacancyId) {
        return planner.latestOutcomesOf(vacancyId);
    }

    /**
     * Cancels a vacancy, and starts to tell the applicants whose applications end with it.
     *
     * @param confirmed how many the officer has read that end
     * @throws BusinessException see {@link Cancelling#cancel}
     */
    public void cancelVacancy(@NotNull String vacancyNumber, String reason, long confirmed) {
        VacancyId vacancyId = cancelling.cancel(vacancyNumber, reason, confirmed);
        if (outcomes.untoldOf(vacancyId) > 0) {
            launched(planner.outcomesOf(vacancyId));
        }
    }

    /**
     * Agrees to the end of a vacancy as the second officer, and starts to tell the applicants whose
     * applications end with it.
     *
     * @param confirmed how many the officer has read that end
     * @throws BusinessException see {@link EndingVacancies#approve}
     */
    public void approveEnding(long ending, long confirmed) {
        VacancyId vacancyId = endings.approve(ending, confirmed);
        if (outcomes.untoldOf(vacancyId) > 0) {
            launched(planner.outcomesOf(vacancyId));
        }
    }

    private long launched(long runId) {
        launcher.launch(runId);
        return runId;
    }
}
