package ke.cp2.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.JobRunRow;
import ke.cp2.job.RunSubject;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;

/** Writes the runs that tell people about one vacancy, each in a transaction. */
@Stateless
@PermitAll
@SystemUse
public class NoticeRunPlanner {

    @Inject private VacancyRounds rounds;

    @Inject private VacancyCatalogue vacancies;

    @Inject private JobRunPlanner planner;

    /**
     * A run that tells professionals about a vacancy.
     *
     * @throws BusinessException when the vacancy is not published, or such a run is active
     */
    public long alertsOf(VacancyId vacancyId) {
        VacancyDetails vacancy =
                rounds.toldOf(vacancyId)
                        .orElseThrow(() -> BusinessException.of("campaign.vacancyNotPublished"));
        return planner.plan(Job.VACANCY_ALERTS, subject(vacancy));
    }

    /**
     * A run that tells the applicants of a vacancy what was decided.
     *
     * @throws BusinessException when such a run is active
     */
    public long outcomesOf(VacancyId vacancyId) {
        return planner.plan(Job.DECISION_NOTICE, subject(vacancyId));
    }

    /** The latest run that told the applicants of a vacancy; empty when there was none. */
    public Optional<JobRunRow> latestOutcomesOf(VacancyId vacancyId) {
        return planner.latest(Job.DECISION_NOTICE, subject(vacancyId));
    }

    private RunSubject subject(VacancyId vacancyId) {
        return subject(
                vacancies
                        .byId(vacancyId)
                        .orElseThrow(() -> BusinessException.of("campaign.noVacancy")));
    }

    private static RunSubject subject(VacancyDetails vacancy) {
        return RunSubject.vacancy(vacancy.id(), vacancy.number());
    }
}
