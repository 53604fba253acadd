package ke.cp2.application.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.job.Job;
import ke.cp2.job.JobLauncher;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.JobRunState;
import ke.cp2.job.RunSubject;
import ke.cp2.job.RunningJobs;
import ke.cp2.security.Role;

/**
 * Decisions on more applications than one transaction takes. Starting has no transaction of its
 * own, as in {@link RunningJobs}.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class DecidingInBulk {

    @Inject private DecisionRunPlanner planner;

    @Inject private JobRunPlanner runs;

    @Inject private JobLauncher launcher;

    @Inject private DecisionResults results;

    /**
     * Orders a decision as confirmed, and starts to carry it out.
     *
     * @return the act
     * @throws ke.cp2.platform.BusinessException when something is not any more as it was confirmed
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long start(ApplicantFilter filter, DecisionForm form, DecisionPreview confirmed) {
        DecisionRunPlanner.Planned planned = planner.plan(filter, form, confirmed);
        launcher.launch(planned.runId());
        return planned.act().id();
    }

    /**
     * The state of the run that carries out an act; empty when none does, or the caller may not see
     * it.
     */
    public Optional<JobRunState> stateOf(long actId) {
        return results.of(actId)
                .flatMap(
                        result ->
                                runs.latestState(
                                        Job.BULK_DECISION,
                                        RunSubject.decision(actId, result.vacancy().number())));
    }
}
