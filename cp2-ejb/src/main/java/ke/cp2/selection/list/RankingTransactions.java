package ke.cp2.selection.list;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import ke.cp2.application.decision.DecisionActs;
import ke.cp2.application.selection.RankableApplications;
import ke.cp2.application.selection.SelectionAccess;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.RunSubject;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.SystemUse;
import ke.cp2.selection.DrawnLots;
import ke.cp2.selection.score.ScoreSheet;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/** The transactions of {@link RankingApplicants}. */
@Stateless
@PermitAll
@SystemUse
public class RankingTransactions {

    @Inject private SelectionAccess access;

    @Inject private RankableApplications applications;

    @Inject private DecisionActs acts;

    @Inject private SheetsInUse sheets;

    @Inject private RankedLists lists;

    @Inject private OpenProposals proposals;

    @Inject private DrawnLots lots;

    @Inject private JobRunPlanner planner;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /** Begins a list, or begins it anew, and writes the run that makes it. */
    public long make(@Nullable String number) {
        VacancyDetails vacancy = locked(number);
        begin(vacancy, caller.accountId());
        return planned(vacancy);
    }

    /** Begins a list, or begins it anew, for that officer; the selection is locked. */
    public void begin(VacancyDetails vacancy, AccountId officer) {
        ScoreSheet sheet = sheets.toRankBy(vacancy);
        if (applications.waiting(vacancy.vacancyId()) == 0) {
            throw BusinessException.of("selection.nobodyWaits");
        }
        // One officer alone takes nobody out of the order, neither up nor down.
        if (acts.isAnyWaiting(vacancy.vacancyId())) {
            throw BusinessException.of("selection.handWaits");
        }
        RankedList list = lists.locked(vacancy.vacancyId()).orElse(null);
        boolean isNew = list == null;
        RankedList made = list == null ? new RankedList(vacancy.vacancyId()) : list;
        made.make(
                sheet,
                RankedList.free(vacancy.posts(), applications.holding(vacancy.vacancyId())),
                isNew ? 0 : missingReserves(made, sheet, vacancy),
                applications.standing(vacancy.vacancyId()),
                officer,
                clock.instant());
        if (isNew) {
            lists.add(made);
        } else {
            lists.clear(made);
        }
        audit.recordBy(
                officer,
                AuditAction.RANKING_MADE
                        .of(vacancy.id())
                        .detail("round " + made.round() + ", sheet " + sheet.edition()));
    }

    /** Counts the places of the reserve list that were left free for whoever was held. */
    private int missingReserves(RankedList made, ScoreSheet sheet, VacancyDetails vacancy) {
        return Math.min(made.reserves(), sheet.terms().reserves(vacancy.posts()))
                - (int) applications.onReserve(vacancy.vacancyId());
    }

    /** Begins to place the applications of a list by the lots that were drawn. */
    public long placeAnew(@Nullable String number) {
        VacancyDetails vacancy = locked(number);
        RankedList list =
                lists.locked(vacancy.vacancyId())
                        .filter(made -> made.state() == RankedListState.READY)
                        .orElseThrow(() -> BusinessException.of("selection.noList"));
        Map<String, String> drawn = lots.of(vacancy.vacancyId());
        if (drawn.isEmpty()) {
            throw BusinessException.of("selection.noLots");
        }
        list.placeAnew();
        audit.record(
                AuditAction.RANKING_PLACED
                        .of(vacancy.id())
                        .detail("round " + list.round() + ", lots " + drawn.size()));
        return planned(vacancy);
    }

    private VacancyDetails locked(@Nullable String number) {
        VacancyDetails vacancy = access.decidable(number);
        applications.lockSelection(vacancy.vacancyId());
        if (proposals.isOpen(vacancy.vacancyId())) {
            throw BusinessException.of("selection.listInUse");
        }
        if (planner.isActive(Job.RANKING, subject(vacancy))) {
            throw BusinessException.of("selection.listInTheMaking");
        }
        return vacancy;
    }

    private long planned(VacancyDetails vacancy) {
        return planner.plan(Job.RANKING, subject(vacancy));
    }

    static RunSubject subject(VacancyDetails vacancy) {
        return RunSubject.vacancy(vacancy.id(), vacancy.number());
    }
}
