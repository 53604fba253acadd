package ke.cp2.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import ke.cp2.application.Application;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunSubject;
import ke.cp2.job.RunWork;
import ke.cp2.profile.ProfileState;
import ke.cp2.security.AccountId;
import ke.cp2.selection.list.MakingRankedLists;
import ke.cp2.selection.list.RankingTransactions;
import ke.cp2.selection.proposal.CarryingOutProposals;
import ke.cp2.selection.proposal.ProposalForm;
import ke.cp2.selection.proposal.ProposalTransactions;
import ke.cp2.selection.score.ScoreSheet;
import ke.cp2.selection.score.ScoreSheets;
import ke.cp2.selection.score.SheetTerms;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * Ranked lists of vacancies, with the score sheets that they are made by, and what officers propose
 * and decide by them.
 */
@Dependent
class DemoRankings {

    /** Longer than any vacancy of the demo has been open. */
    private static final Duration SHEETS_BEFORE = Duration.ofDays(150);

    @PersistenceContext private EntityManager entityManager;
    @Inject private ScoreSheets sheets;
    @Inject private RankingTransactions ranking;
    @Inject private MakingRankedLists lists;
    @Inject private ProposalTransactions proposals;
    @Inject private CarryingOutProposals decisions;
    @Inject private Clock clock;

    /** Sets a score sheet for a vacancy, long before it closed, unless there is one. */
    void sheetFor(VacancyDetails vacancy, AccountId officer) {
        if (sheets.latest(vacancy.seriesId(), vacancy.positionCode()).isEmpty()) {
            entityManager.persist(
                    new ScoreSheet(
                            vacancy.seriesId(),
                            vacancy.positionCode(),
                            1,
                            SheetTerms.first(),
                            officer,
                            clock.instant().minus(SHEETS_BEFORE)));
        }
    }

    /** Lets somebody have changed details after the closing, which nobody has checked since. */
    void changedAfterClosing(Application application, VacancyDetails vacancy) {
        entityManager
                .createQuery(
                        "UPDATE Profile p SET p.rankedChangeAt = :at, p.state = :submitted"
                                + " WHERE p.accountId = :person")
                .setParameter("at", vacancy.closesAt().plus(Duration.ofMinutes(1)))
                .setParameter("submitted", ProfileState.SUBMITTED)
                .setParameter("person", application.accountId().value())
                .executeUpdate();
    }

    /** Makes the list of a vacancy as that officer. */
    void rank(VacancyDetails vacancy, AccountId officer) {
        sheetFor(vacancy, officer);
        ranking.begin(vacancy, officer);
        run(lists, RunSubject.vacancy(vacancy.id(), vacancy.number()));
    }

    /** Makes the list and proposes what it says. */
    void propose(VacancyDetails vacancy, AccountId officer) {
        rank(vacancy, officer);
        ProposalForm form = new ProposalForm();
        form.setReason("By the points of the score sheet.");
        proposals.propose(vacancy, form, officer);
    }

    /** Makes the list, proposes what it says, and decides on all as the other officer agrees. */
    void decide(VacancyDetails vacancy, AccountId officer, AccountId other) {
        propose(vacancy, officer);
        run(decisions, RunSubject.proposal(proposals.agree(vacancy, other), vacancy.number()));
    }

    private void run(JobWork work, RunSubject subject) {
        String after = null;
        for (Optional<RunProgress> done = page(work, subject, after);
                done.isPresent();
                done = page(work, subject, after)) {
            after = done.get().resumeAfter();
        }
    }

    private Optional<RunProgress> page(JobWork work, RunSubject subject, @Nullable String after) {
        return work.next(new RunWork(0, work.job(), subject, null, clock.instant(), after));
    }
}
