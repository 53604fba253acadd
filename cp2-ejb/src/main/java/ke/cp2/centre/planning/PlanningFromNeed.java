package ke.cp2.centre.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import ke.cp2.job.Job;
import ke.cp2.job.JobLauncher;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.JobRunRow;
import ke.cp2.job.RunSubject;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.Role;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Lets council officers order vacancies for all sub-counties of a series in one step: first as
 * drafts, then published. What is ordered is what the preview showed, or nothing.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class PlanningFromNeed {

    @Inject private PlanTransactions transactions;

    @Inject private SeriesNames names;

    @Inject private JobRunPlanner planner;

    @Inject private JobLauncher launcher;

    /** Shows what ordering would do for a series. */
    public Optional<PlanPreview> preview(@Nullable Long seriesId) {
        return seriesId == null
                ? Optional.empty()
                : names.byId(seriesId).map(series -> transactions.preview(series));
    }

    /**
     * Holds the times of a form against the series; nothing is ordered.
     *
     * @throws BusinessException at {@code opensAt} or {@code closesAt}
     */
    public void check(long seriesId, @NotNull PlanForm form) {
        transactions.check(series(seriesId), form);
    }

    /**
     * Starts to write the drafts.
     *
     * @param shownDrafts how many new drafts the officer has read of
     * @param shownResized how many changed ones
     * @return the run
     * @throws BusinessException when there would be others by now, or a job is at work on a plan
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long order(long seriesId, @NotNull PlanForm form, int shownDrafts, int shownResized) {
        return launched(transactions.order(series(seriesId), form, shownDrafts, shownResized));
    }

    /**
     * Starts to publish the drafts of the plans of a series.
     *
     * @param shown how many the officer has read of
     * @return the run
     * @throws BusinessException when there are others by now, or a job is at work on a plan
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long publish(long seriesId, int shown) {
        return launched(transactions.publish(series(seriesId), shown));
    }

    /** The latest run that publishes a plan, otherwise the one that writes it. */
    public Optional<JobRunRow> run(long planId) {
        RunSubject subject = RunSubject.plan(planId, null);
        return planner.latest(Job.VACANCY_PUBLISHING, subject)
                .or(() -> planner.latest(Job.VACANCY_DRAFTS, subject));
    }

    private SeriesName series(long seriesId) {
        return names.byId(seriesId).orElseThrow(() -> BusinessException.of("centre.seriesMissing"));
    }

    private long launched(long run) {
        launcher.launch(run);
        return run;
    }
}
