package ke.cp2.centre.planning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ke.cp2.centre.staffing.StaffingNeeds;
import ke.cp2.job.Job;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.DraftingVacancies;
import ke.cp2.vacancy.VacancyId;

/**
 * Writes the drafts of a plan, page by page. A row that is done is passed over, and so is one that
 * is not to be done as it was ordered any more, since somebody has made or changed a vacancy or the
 * need meanwhile: whatever runs again changes nothing.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class WritingDrafts implements JobWork {

    /** Each is a vacancy with its number and its entry in the audit trail. */
    private static final int PAGE = 100;

    @Inject private VacancyPlans plans;

    @Inject private StaffingNeeds needs;

    @Inject private DraftingVacancies vacancies;

    @Override
    public Job job() {
        return Job.VACANCY_DRAFTS;
    }

    @Override
    public long candidates(RunWork work) {
        return plans.countRows(work.subject().id());
    }

    /** In the progress, matched are drafts written or changed, queued those that are new. */
    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        VacancyPlan plan = plans.locked(work.subject().id());
        if (plan.state() != PlanState.WRITING) {
            return Optional.empty();
        }
        int line = work.resumeAfter() == null ? 0 : Integer.parseInt(work.resumeAfter());
        List<VacancyPlanRow> rows = plans.after(plan.id(), line, PAGE);
        if (rows.isEmpty()) {
            plan.written();
            return Optional.empty();
        }
        List<PlanLine> now =
                PlanPolicy.lines(
                        needs.need(plan.seriesId(), null, null), vacancies.of(plan.seriesId()));
        int changed = 0;
        int created = 0;
        for (VacancyPlanRow row : rows) {
            if (row.isDone()) {
                continue;
            }
            Long vacancyId = row.vacancyId();
            if (!PlanPolicy.isStill(row, now)) {
                row.passOver();
            } else if (vacancyId != null) {
                changed +=
                        vacancies.resize(VacancyId.of(vacancyId), row.posts(), plan.orderedBy())
                                ? 1
                                : 0;
                row.leave();
            } else {
                row.writtenAs(
                        vacancies.draft(
                                plan.seriesId(),
                                row.wanted(),
                                plan.opensAt(),
                                plan.closesAt(),
                                plan.orderedBy()));
                created++;
            }
        }
        int last = rows.get(rows.size() - 1).lineNumber();
        return Optional.of(
                new RunProgress(rows.size(), changed + created, created, String.valueOf(last)));
    }
}
