package ke.cp2.application.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.RunSubject;
import ke.cp2.security.Role;

/** Writes the order of a decision and its run in one transaction: both are there or neither. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class DecisionRunPlanner {

    /** An act and the run that carries it out. */
    public record Planned(RunSubject act, long runId) {}

    @Inject private Deciding deciding;

    @Inject private JobRunPlanner planner;

    /**
     * Orders a decision as confirmed.
     *
     * @throws ke.cp2.platform.BusinessException when something is not any more as it was confirmed
     */
    public Planned plan(ApplicantFilter filter, DecisionForm form, DecisionPreview confirmed) {
        RunSubject act =
                RunSubject.decision(
                        deciding.order(filter, form, confirmed), filter.getVacancyNumber());
        return new Planned(act, planner.plan(Job.BULK_DECISION, act));
    }
}
