package ke.cp2.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ke.cp2.job.Job;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunEstimate;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunSubject;
import ke.cp2.job.RunWork;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;

/**
 * Telling professionals about vacancies that they may apply for: all that are new in one message.
 * Nobody is told twice of the same vacancy, whatever runs again, see {@link VacancyNotices}.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
public class VacancyAlerts implements JobWork {

    @Inject private VacancyRounds rounds;

    @Inject private CountingAlerts counting;

    @Inject private VacancyCatalogue vacancies;

    /**
     * Counts the people whom an alert would reach now. Looks at every candidate, so it costs a
     * second where a county has many: a page asks for it when the officer wants to send, not
     * before.
     *
     * @throws BusinessException when the vacancy is not published
     */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    public AlertCount count(VacancyId vacancyId) {
        return counting.count(rounds.of(VacancyOccasion.NEW, List.of(published(vacancyId))));
    }

    private VacancyDetails published(VacancyId vacancyId) {
        return rounds.toldOf(vacancyId)
                .orElseThrow(() -> BusinessException.of("campaign.vacancyNotPublished"));
    }

    @Override
    @PermitAll
    @SystemUse
    public void requireCurrent(RunSubject subject) {
        if (subject.isVacancy()) {
            published(VacancyId.of(subject.id()));
        }
    }

    @Override
    @PermitAll
    @SystemUse
    public Job job() {
        return Job.VACANCY_ALERTS;
    }

    @Override
    @PermitAll
    @SystemUse
    public long candidates(RunWork work) {
        return rounds.count(round(work), AccountId.of(0));
    }

    @Override
    @PermitAll
    @SystemUse
    public RunEstimate estimate(RunWork work) {
        return counting.estimate(round(work));
    }

    /** Queues the messages to those of the next candidates whom the rules allow. */
    @Override
    @PermitAll
    @SystemUse
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        return rounds.next(() -> round(work), work.resumeAfterAccount(), work.mailingKey());
    }

    /** A vacancy that closes or is cancelled meanwhile drops out. */
    private VacancyRound round(RunWork work) {
        Instant since = work.since() == null ? Instant.EPOCH : work.since();
        return rounds.of(
                VacancyOccasion.NEW,
                work.subject().isVacancy()
                        ? rounds.toldOf(VacancyId.of(work.subject().id())).stream().toList()
                        : vacancies.openSince(since));
    }
}
