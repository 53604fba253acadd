package ke.cp2.deployment.plan;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.deployment.solution.PlanFigures;
import ke.cp2.job.Job;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.security.SystemUse;

/**
 * Makes the plans of an order, one sub-county after the other. Progress lives in the plans: one
 * that is made is passed over, so that whatever runs again changes nothing.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class MakingPlans implements JobWork {

    @Inject private PlacePlans plans;

    @Inject private PlanKeeper keeper;

    @Override
    public Job job() {
        return Job.DEPLOYMENT_PLANS;
    }

    @Override
    public long candidates(RunWork work) {
        return plans.count(work.subject().id());
    }

    /** In the progress, matched are places with a person, queued those that nobody is left for. */
    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        long after = work.resumeAfter() == null ? 0 : Long.parseLong(work.resumeAfter());
        Optional<PlacePlan> next = plans.nextWaiting(work.subject().id(), after);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        PlacePlan plan = next.get();
        if (plan.state() == PlanState.WAITING) {
            keeper.make(plan);
        }
        PlanFigures figures = plan.figures();
        return Optional.of(
                new RunProgress(1, figures.filled(), figures.free(), String.valueOf(plan.id())));
    }
}
