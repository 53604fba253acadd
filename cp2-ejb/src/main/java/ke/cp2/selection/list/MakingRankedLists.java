package ke.cp2.selection.list;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import ke.cp2.application.eligibility.Eligibility;
import ke.cp2.application.selection.RankableApplications;
import ke.cp2.application.selection.RankableApplications.Bar;
import ke.cp2.application.selection.RankableApplications.Rankable;
import ke.cp2.application.selection.RankableApplications.RankablePage;
import ke.cp2.job.Job;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.profile.ranking.RankedPeople;
import ke.cp2.profile.ranking.RankedPerson;
import ke.cp2.profile.review.OpenReturns;
import ke.cp2.profile.review.ReturnTerm;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.selection.DrawnLots;
import ke.cp2.selection.score.Applicant;
import ke.cp2.selection.score.ScorePolicy;
import ke.cp2.selection.score.ScoreSheets;
import ke.cp2.selection.score.SheetTerms;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/**
 * Makes a ranked list page by page: first the points of each application, then the places of all.
 * The order is worked out anew for each page of places; if it has changed meanwhile, because lots
 * were drawn, the places are written from the first one again.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class MakingRankedLists implements JobWork {

    private static final int PAGE = 200;

    /** The order is worked out for each of these pages: as few as a list of ids allows. */
    private static final int PLACES = 1_000;

    @Inject private RankedLists lists;

    @Inject private ScoreSheets sheets;

    @Inject private RankableApplications applications;

    @Inject private VacancyCatalogue vacancies;

    @Inject private ProfileDirectory profiles;

    @Inject private RankedPeople people;

    @Inject private Eligibility eligibility;

    @Inject private LateChanges late;

    @Inject private OpenReturns returns;

    @Inject private OfficerTies ties;

    @Inject private ReferenceData reference;

    @Inject private DrawnLots lots;

    @Inject private Clock clock;

    @Override
    public Job job() {
        return Job.RANKING;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public long candidates(RunWork work) {
        return applications.waiting(VacancyId.of(work.subject().id()));
    }

    /** In the progress, matched are those with points, queued those with a place. */
    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        RankedList list = lists.locked(VacancyId.of(work.subject().id())).orElseThrow();
        return switch (list.state()) {
            case SCORING -> Optional.of(score(list, work));
            case PLACING -> Optional.of(place(list));
            case READY -> Optional.empty();
        };
    }

    private RunProgress score(RankedList list, RunWork work) {
        long after = work.resumeAfter() == null ? 0 : Long.parseLong(work.resumeAfter());
        Optional<RankablePage> page = applications.after(list.vacancyId(), after, PAGE);
        if (page.isEmpty()) {
            list.allScored();
            return new RunProgress(0, 0, 0, String.valueOf(after));
        }
        List<Rankable> rows = page.get().rows();
        VacancyDetails vacancy = vacancies.byId(list.vacancyId()).orElseThrow();
        SheetTerms terms = sheets.byId(list.sheetId()).terms();
        Collection<AccountId> accounts = rows.stream().map(Rankable::accountId).toList();
        Map<AccountId, ProfileFacts> facts = profiles.factsOf(accounts);
        Map<AccountId, RankedPerson> persons = people.of(accounts);
        Map<AccountId, Set<Integer>> served = applications.yearsDeployed(accounts);
        Set<AccountId> changed = late.among(persons, vacancy, list);
        Map<AccountId, ReturnTerm> returned = returns.since(vacancy.closesAt(), accounts);
        Predicate<ProfileFacts> tooOld = eligibility.tooOldByMovedDays(vacancy);
        for (Rankable row : rows) {
            ProfileFacts known = Objects.requireNonNull(facts.get(row.accountId()));
            RankedPerson person = persons.getOrDefault(row.accountId(), RankedPerson.UNKNOWN);
            lists.add(
                    new RankedApplication(
                            list.id(),
                            row,
                            row.bar() == null && tooOld.test(known)
                                    ? Bar.AGE
                                    : bar(
                                            row,
                                            person,
                                            isOver(returned.get(row.accountId())),
                                            vacancy),
                            person.gender(),
                            changed.contains(row.accountId()),
                            ScorePolicy.scoreAll(
                                    terms.settings(),
                                    new Applicant(
                                            vacancy,
                                            known,
                                            person,
                                            row.declaration(),
                                            reference.pointOf(known.home().subCountyCode()),
                                            reference.pointOf(vacancy.subCountyCode()),
                                            served.getOrDefault(row.accountId(), Set.of()))),
                            TieKeys.of(person, ties)));
        }
        list.scored(rows.size());
        return new RunProgress(rows.size(), rows.size(), 0, String.valueOf(page.get().lastId()));
    }

    private @Nullable Boolean isOver(@Nullable ReturnTerm term) {
        return term == null ? null : (Boolean) term.isOver(clock.instant());
    }

    /**
     * What was changed after the closing gives nothing before an officer has checked it. What one
     * officer alone returned since, or two did and the person may still answer, takes nobody out of
     * the order.
     *
     * @param over whether two officers returned the details and the time to answer has passed; null
     *     when nobody returned them
     */
    static @Nullable Bar bar(
            Rankable row, RankedPerson person, @Nullable Boolean over, VacancyDetails vacancy) {
        if (row.bar() != null) {
            return row.bar();
        }
        if (over != null) {
            return over ? Bar.RETURNED : null;
        }
        return person.isUncheckedFrom(vacancy.closesAt()) ? Bar.CHANGED : null;
    }

    private RunProgress place(RankedList list) {
        SheetTerms terms = sheets.byId(list.sheetId()).terms();
        RankedOrder order =
                RankedOrder.of(
                        lists.entries(list, lots.of(list.vacancyId())),
                        list.posts(),
                        list.reserves(),
                        terms.twoThirds());
        String mark = order.mark();
        int from = mark.equals(list.orderMark()) ? list.placedTo() : 0;
        int to = Math.min(from + PLACES, order.placed().size());
        if (from == to && from == order.placed().size()) {
            list.ready(order, clock.instant());
            return new RunProgress(0, 0, 0, String.valueOf(to));
        }
        Map<Long, RankedOrder.Placed> next = new HashMap<>();
        order.placed().subList(from, to).forEach(placed -> next.put(placed.entry().id(), placed));
        lists.withIds(next.keySet())
                .forEach(row -> row.place(Objects.requireNonNull(next.get(row.applicationId()))));
        list.placeFrom(to, mark);
        return new RunProgress(0, 0, to - from, String.valueOf(to));
    }
}
