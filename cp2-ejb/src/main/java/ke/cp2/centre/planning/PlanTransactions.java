package ke.cp2.centre.planning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.centre.staffing.StaffingNeeds;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.RunSubject;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.security.Caller;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.CentreVacancy;
import ke.cp2.vacancy.DraftingVacancies;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;

/** The transactions of {@link PlanningFromNeed}. */
@Stateless
@PermitAll
@SystemUse
public class PlanTransactions {

    @Inject private VacancyPlans plans;

    @Inject private StaffingNeeds needs;

    @Inject private DraftingVacancies vacancies;

    @Inject private SeriesNames names;

    @Inject private JobRunPlanner planner;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /** Compares the need of a series with its vacancies. */
    public PlanPreview preview(SeriesName series) {
        List<CentreVacancy> there = vacancies.of(series.id());
        Optional<VacancyPlan> plan = plans.latest(series.id());
        Set<Long> planned = plans.vacancies(series.id());
        return new PlanPreview(
                series,
                names.startsOn(series.id()).orElse(series.endsOn()),
                PlanPolicy.lines(needs.need(series.id(), null, null), there),
                plan.map(VacancyPlan::id).orElse(null),
                plan.map(VacancyPlan::state).orElse(null),
                there.stream()
                        .filter(vacancy -> vacancy.isDraft() && planned.contains(vacancy.id()))
                        .filter(vacancy -> vacancy.closesAt().isAfter(clock.instant()))
                        .toList());
    }

    /** See {@link PlanningFromNeed#check}. */
    public void check(SeriesName series, PlanForm form) {
        vacancies.checkWindow(series.id(), form.getOpensAt(), form.getClosesAt());
    }

    /** Writes a plan and the run that carries it out. */
    public long order(SeriesName series, PlanForm form, int shownDrafts, int shownResized) {
        check(series, form);
        names.lock(series.id());
        plans.latest(series.id()).ifPresent(VacancyPlan::refuseBusy);
        PlanPreview now = preview(series);
        if (now.count(PlanStep.DRAFT) != shownDrafts
                || now.count(PlanStep.RESIZE) != shownResized) {
            throw BusinessException.of("centre.planChanged");
        }
        if (now.changes() == 0) {
            throw BusinessException.of("centre.planEmpty");
        }
        VacancyPlan plan =
                new VacancyPlan(
                        series.id(),
                        Kenya.instant(Objects.requireNonNull(form.getOpensAt())),
                        Kenya.instant(Objects.requireNonNull(form.getClosesAt())),
                        caller.accountId(),
                        clock.instant());
        plans.add(plan);
        List<VacancyPlanRow> rows = new ArrayList<>();
        for (PlanLine line : now.lines()) {
            if (line.isChange()) {
                rows.add(new VacancyPlanRow(plan.id(), rows.size() + 1, line));
            }
        }
        plans.add(rows);
        audit.record(
                AuditAction.CENTRES_PLANNED
                        .of(series.id())
                        .detail(shownDrafts + " new, " + shownResized + " changed"));
        return planner.plan(Job.VACANCY_DRAFTS, RunSubject.plan(plan.id(), series.name()));
    }

    /** Writes the run that publishes the drafts of the plans of a series. */
    public long publish(SeriesName series, int shown) {
        names.lock(series.id());
        VacancyPlan plan =
                plans.latest(series.id()).orElseThrow(() -> BusinessException.of("centre.noPlan"));
        plan.refuseBusy();
        int drafts = preview(series).drafts().size();
        if (drafts != shown) {
            throw BusinessException.of("centre.planChanged");
        }
        if (drafts == 0) {
            throw BusinessException.of("centre.noDrafts");
        }
        plan.publish(caller.accountId());
        audit.record(AuditAction.CENTRES_PUBLISHING.of(series.id()).detail(drafts + " vacancies"));
        return planner.plan(Job.VACANCY_PUBLISHING, RunSubject.plan(plan.id(), series.name()));
    }
}
