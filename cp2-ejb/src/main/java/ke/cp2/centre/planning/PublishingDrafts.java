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
import java.util.Set;
import ke.cp2.job.Job;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.CentreVacancy;
import ke.cp2.vacancy.DraftingVacancies;
import ke.cp2.vacancy.VacancyId;

/**
 * Publishes the drafts of the plans of a series, page by page. What is no draft any more is passed
 * over: whatever runs again changes nothing.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class PublishingDrafts implements JobWork {

    private static final int PAGE = 100;

    @Inject private VacancyPlans plans;

    @Inject private DraftingVacancies vacancies;

    @Override
    public Job job() {
        return Job.VACANCY_PUBLISHING;
    }

    @Override
    public long candidates(RunWork work) {
        return drafts(plans.locked(work.subject().id()), 0).size();
    }

    /** In the progress, matched and queued are vacancies that were published. */
    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        VacancyPlan plan = plans.locked(work.subject().id());
        if (plan.state() != PlanState.PUBLISHING) {
            return Optional.empty();
        }
        long after = work.resumeAfter() == null ? 0 : Long.parseLong(work.resumeAfter());
        List<CentreVacancy> page = drafts(plan, after).stream().limit(PAGE).toList();
        if (page.isEmpty()) {
            plan.published();
            return Optional.empty();
        }
        int published = 0;
        for (CentreVacancy draft : page) {
            published += vacancies.publish(VacancyId.of(draft.id()), plan.orderedBy()) ? 1 : 0;
        }
        String last = String.valueOf(page.get(page.size() - 1).id());
        return Optional.of(new RunProgress(page.size(), published, published, last));
    }

    private List<CentreVacancy> drafts(VacancyPlan plan, long after) {
        Set<Long> planned = plans.vacancies(plan.seriesId());
        return vacancies.of(plan.seriesId()).stream()
                .filter(vacancy -> vacancy.id() > after && vacancy.isDraft())
                .filter(vacancy -> planned.contains(vacancy.id()))
                .toList();
    }
}
