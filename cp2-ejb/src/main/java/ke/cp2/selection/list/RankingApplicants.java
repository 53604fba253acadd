package ke.cp2.selection.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ke.cp2.application.decision.DecisionActs;
import ke.cp2.application.selection.LikelyApplicants;
import ke.cp2.application.selection.RankableApplications;
import ke.cp2.application.selection.SelectionAccess;
import ke.cp2.application.standing.HandDecision;
import ke.cp2.application.standing.HandDecisions;
import ke.cp2.job.Job;
import ke.cp2.job.JobLauncher;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.JobRunRow;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.selection.DrawnLots;
import ke.cp2.selection.score.ScoreSheet;
import ke.cp2.selection.score.ScoreSheets;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * Lets officers have the applicants of a vacancy ranked, and read the list. An application that the
 * reader has to do with is not shown to that reader.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class RankingApplicants {

    @Inject private RankingTransactions transactions;

    @Inject private SelectionAccess access;

    @Inject private RankableApplications applications;

    @Inject private ScoreSheets sheets;

    @Inject private SheetsInUse inUse;

    @Inject private RankedLists lists;

    @Inject private LateChanges late;
    @Inject private LikelyApplicants likely;

    @Inject private HandDecisions hand;

    @Inject private DecisionActs acts;

    @Inject private SetAsidePeople aside;

    @Inject private OfficerTies ties;

    @Inject private OpenProposals proposals;

    @Inject private RankedTexts texts;

    @Inject private DrawnLots lots;

    @Inject private FirstPeople names;

    @Inject private RecipientDirectory people;

    @Inject private JobRunPlanner planner;

    @Inject private JobLauncher launcher;

    @Inject private Caller caller;

    /** Shows how the list of a vacancy stands; empty for a vacancy that is not in view. */
    public Optional<RankedListView> view(@Nullable String number) {
        return access.inView(number).map(this::view);
    }

    private RankedListView view(VacancyDetails vacancy) {
        Optional<RankedList> list = lists.of(vacancy.vacancyId());
        Optional<JobRunRow> run = planner.latest(Job.RANKING, RankingTransactions.subject(vacancy));
        return new RankedListView(
                vacancy,
                access.isOver(vacancy),
                applications.waiting(vacancy.vacancyId()),
                sheets.latest(vacancy.seriesId(), vacancy.positionCode())
                        .map(ScoreSheet::edition)
                        .orElse(0),
                list.map(made -> figures(made, vacancy)).orElse(null),
                run.map(JobRunRow::id).orElse(null),
                planner.isActive(Job.RANKING, RankingTransactions.subject(vacancy)),
                list.map(made -> hidden(made).size()).orElse(0),
                list.filter(made -> made.lots() < made.ranked())
                        .map(made -> isDrawn(made))
                        .orElse(false),
                proposals.isOpen(vacancy.vacancyId()),
                acts.isAnyWaiting(vacancy.vacancyId()));
    }

    /** The first outcomes that officers gave by hand, without the list; none out of view. */
    public List<HandDecision> byHand(@Nullable String number) {
        return access.inView(number)
                .map(vacancy -> hand.first(vacancy.vacancyId()))
                .orElseGet(List::of);
    }

    /** Counts the people that officers decided on by hand, who are not on the list. */
    public long countByHand(@Nullable String number) {
        return access.inView(number).map(vacancy -> hand.count(vacancy.vacancyId())).orElse(0L);
    }

    /** Tells when the ranked list of a vacancy was made; empty without one, or out of view. */
    public Optional<Instant> madeAt(@Nullable String number) {
        return access.inView(number)
                .flatMap(vacancy -> lists.of(vacancy.vacancyId()))
                .map(RankedList::madeAt);
    }

    private boolean isDrawn(RankedList list) {
        return lots.of(list.vacancyId()).size() > list.lots();
    }

    private RankedListView.Figures figures(RankedList list, VacancyDetails vacancy) {
        boolean ready = list.state() == RankedListState.READY;
        return new RankedListView.Figures(
                list.state(),
                inUse.factsOf(list, vacancy),
                ready ? lists.setAside(list) : new RankedLists.SetAside(0, 0),
                ready ? aside.first(list, hidden(list)) : List.of(),
                ready ? lists.changedSince(list).size() : 0,
                ready ? lists.late(list).size() : 0,
                list.posts(),
                list.reserves(),
                list.ranked(),
                list.barred(),
                list.tied(),
                list.tiedAtBorder(),
                list.moved(),
                list.lots(),
                people.ofAccount(list.madeBy()).map(Recipient::fullName).orElse(""),
                list.madeAt(),
                list.isCurrent(
                        applications.standing(list.vacancyId()),
                        vacancy.posts(),
                        applications.holding(list.vacancyId())));
    }

    private Set<Long> hidden(RankedList list) {
        return ties.of(list.id(), caller.accountId());
    }

    /** A page of the list in the reader's language; none while it is in the making. */
    public Page<RankedRow> rows(@Nullable String number, Locale locale, PageRequest page) {
        return access.inView(number)
                .flatMap(
                        vacancy ->
                                lists.of(vacancy.vacancyId())
                                        .filter(list -> list.state() == RankedListState.READY)
                                        .map(list -> rows(list, vacancy, locale, page)))
                .orElseGet(() -> new Page<>(List.of(), 0));
    }

    private Page<RankedRow> rows(
            RankedList list, VacancyDetails vacancy, Locale locale, PageRequest page) {
        Page<RankedLists.Place> places = lists.page(list, hidden(list), page);
        Map<AccountId, String> named =
                names.named(places.rows().stream().map(RankedLists.Place::accountId).toList());
        return new Page<>(
                texts.rows(
                        places.rows(),
                        named,
                        list.madeAt(),
                        late.of(changed(places.rows()), vacancy, list),
                        likely.inSeries(
                                places.rows().stream().map(RankedLists.Place::accountId).toList(),
                                vacancy),
                        locale),
                places.total(),
                places.more());
    }

    private static List<AccountId> changed(List<RankedLists.Place> places) {
        return places.stream()
                .filter(RankedLists.Place::late)
                .map(RankedLists.Place::accountId)
                .toList();
    }

    /**
     * Has the list of a vacancy made, for the first time or anew.
     *
     * @return the run
     * @throws ke.cp2.platform.BusinessException when the window is not over, nobody waits, no score
     *     sheet is set, or something is proposed by the list
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long make(@Nullable String number) {
        return launched(transactions.make(number));
    }

    /**
     * Has the applications placed by the lots that were drawn; the points stay.
     *
     * @return the run
     * @throws ke.cp2.platform.BusinessException when nothing was drawn, or as for {@link #make}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long placeAnew(@Nullable String number) {
        return launched(transactions.placeAnew(number));
    }

    private long launched(long run) {
        launcher.launch(run);
        return run;
    }
}
