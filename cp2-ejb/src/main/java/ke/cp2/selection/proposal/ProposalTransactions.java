package ke.cp2.selection.proposal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.decision.DecisionActs;
import ke.cp2.application.decision.DecisionSettings;
import ke.cp2.application.decision.ProposedDecisions;
import ke.cp2.application.selection.LikelyApplicant;
import ke.cp2.application.selection.LikelyApplicants;
import ke.cp2.application.selection.RankableApplications;
import ke.cp2.application.selection.SelectionAccess;
import ke.cp2.application.standing.HandDecisions;
import ke.cp2.application.standing.UndoneDecision;
import ke.cp2.application.standing.UndoneDecisions;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.JobRunRow;
import ke.cp2.job.RunSubject;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.SystemUse;
import ke.cp2.selection.DrawnLots;
import ke.cp2.selection.list.GenderMix;
import ke.cp2.selection.list.LateChanges;
import ke.cp2.selection.list.LateLine;
import ke.cp2.selection.list.OfficerTies;
import ke.cp2.selection.list.RankedList;
import ke.cp2.selection.list.RankedListState;
import ke.cp2.selection.list.RankedLists;
import ke.cp2.selection.list.RankedLists.Named;
import ke.cp2.selection.list.RankedLists.Place;
import ke.cp2.selection.list.SetAsidePeople;
import ke.cp2.selection.list.SheetsInUse;
import ke.cp2.selection.proposal.ProposalPreview.Alike;
import ke.cp2.selection.proposal.ProposalPreview.Difference;
import ke.cp2.selection.proposal.ProposalPreview.Late;
import ke.cp2.selection.proposal.ProposalPreview.Person;
import ke.cp2.selection.proposal.ProposalView.Departed;
import ke.cp2.selection.proposal.ProposalView.Effect;
import ke.cp2.selection.proposal.ProposalView.Outcome;
import ke.cp2.selection.returned.ReturnedOnList;
import ke.cp2.selection.returned.ReturnedPlaces;
import ke.cp2.selection.score.ScoreSheets;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/** The transactions of {@link ProposingSelection}. */
@Stateless
@PermitAll
@SystemUse
public class ProposalTransactions {

    /** More departures are another list. */
    private static final int MOST_DEPARTURES = 50;

    /** So many of those who are refused are named. */
    private static final int MOST_REFUSED = 20;

    @Inject private DecisionActs acts;

    @Inject private UndoneDecisions undone;

    @Inject private HandDecisions byHand;

    @Inject private DrawnLots lots;

    @Inject private SelectionAccess access;

    @Inject private RankableApplications applications;

    @Inject private ProposedDecisions decisions;

    @Inject private RankedLists lists;

    @Inject private ScoreSheets sheets;

    @Inject private SheetsInUse inUse;

    @Inject private LateChanges late;
    @Inject private LikelyApplicants likely;

    @Inject private SetAsidePeople aside;

    @Inject private ReturnedPlaces returned;

    @Inject private OfficerTies ties;

    @Inject private DecisionSettings settings;

    @Inject private Proposals proposals;

    @Inject private FirstPeople names;

    @Inject private RecipientDirectory people;

    @Inject private JobRunPlanner planner;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /** Shows the latest proposal for a vacancy. */
    public Optional<ProposalView> latest(VacancyDetails vacancy) {
        return proposals.latest(vacancy.vacancyId()).map(proposal -> view(proposal, vacancy));
    }

    private ProposalView view(Proposal proposal, VacancyDetails vacancy) {
        Optional<RankedList> list = lists.of(vacancy.vacancyId());
        boolean tied = list.isPresent() && !ties.of(list.get().id(), caller.accountId()).isEmpty();
        boolean waiting = proposal.state() == ProposalState.PROPOSED;
        AccountId answerer = proposal.answeredBy();
        Optional<ReturnedOnList> now =
                list.filter(made -> waiting).map(made -> returned.on(made, vacancy));
        Set<Integer> held = now.map(ReturnedOnList::held).orElseGet(Set::of);
        Set<Long> kept = now.map(ReturnedOnList::heldAside).orElseGet(Set::of);
        return new ProposalView(
                proposal.id(),
                proposal.state(),
                proposal.reason(),
                nameOf(proposal.proposedBy()),
                proposal.proposedAt(),
                answerer == null ? null : nameOf(answerer),
                proposal.answeredAt(),
                proposal.answerReason(),
                waiting && !tied
                        ? preview(list.orElseThrow(), vacancy, proposal.departures(), held)
                        : null,
                waiting || tied ? null : effect(proposal),
                waiting || tied ? List.of() : undone(proposal),
                waiting && !tied ? inUse.factsOf(list.orElseThrow(), vacancy) : null,
                waiting ? lists.setAside(list.orElseThrow()).all() - kept.size() : 0,
                waiting && !tied ? aside.first(list.orElseThrow(), kept) : List.of(),
                waiting ? byHand.count(vacancy.vacancyId()) : 0,
                waiting && !tied ? byHand.first(vacancy.vacancyId()) : List.of(),
                waiting ? lots.voided(vacancy.vacancyId()) : List.of(),
                waiting && !tied
                        ? verified(list.orElseThrow(), vacancy, proposal.departures(), held)
                        : List.of(),
                waiting && !isCurrent(proposal, now.orElseThrow(), vacancy),
                proposal.proposedBy().equals(caller.accountId()),
                tied,
                waiting ? toldFrom() : null,
                planner.latest(Job.PROPOSAL, subject(proposal, vacancy))
                        .map(JobRunRow::id)
                        .orElse(null));
    }

    /** When the time to take back what is decided now is over; null when there is none. */
    private @Nullable Instant toldFrom() {
        return settings.undoTime().isZero() ? null : clock.instant().plus(settings.undoTime());
    }

    private Effect effect(Proposal proposal) {
        ProposedOutcomes outcomes = proposal.outcomes(0);
        Map<Long, Named> departed =
                lists.named(proposal.departures().stream().map(Departure::applicationId).toList());
        Map<AccountId, String> named =
                names.named(departed.values().stream().map(Named::accountId).toList());
        List<Outcome> planned =
                Stream.of(Decision.SUCCESSFUL, Decision.RESERVE, Decision.UNSUCCESSFUL)
                        .map(outcome -> standing(proposal, outcome, outcomes.count(outcome)))
                        .toList();
        return new Effect(
                planned,
                proposal.departures().stream()
                        .map(
                                one -> {
                                    Named who =
                                            Objects.requireNonNull(
                                                    departed.get(one.applicationId()));
                                    return new Departed(
                                            new Person(
                                                    one.place(),
                                                    who.reference(),
                                                    named.get(who.accountId())),
                                            one.outcome(),
                                            one.reason());
                                })
                        .toList(),
                planned.stream().mapToLong(Outcome::kept).sum());
    }

    private Outcome standing(Proposal proposal, Decision outcome, int proposed) {
        return proposal.actIfAny(outcome)
                .flatMap(acts::part)
                .map(
                        act ->
                                new Outcome(
                                        outcome,
                                        (int) act.expected(),
                                        act.decided(),
                                        act.takenBack(),
                                        proposed - act.expected()))
                .orElseGet(() -> new Outcome(outcome, proposed, 0, 0, 0));
    }

    /** Names those of its decisions that do not stand any more; looks for none in vain. */
    private List<UndoneDecision> undone(Proposal proposal) {
        Instant agreed = proposal.answeredAt();
        boolean some =
                agreed != null
                        && Stream.of(Decision.SUCCESSFUL, Decision.RESERVE, Decision.UNSUCCESSFUL)
                                .anyMatch(
                                        outcome -> standing(proposal, outcome, 0).takenBack() > 0);
        return agreed != null
                        && proposal.actIfAny(Decision.SUCCESSFUL).isPresent()
                        && (some || undone.reopened(proposal.vacancyId(), agreed) > 0)
                ? undone.ofVacancy(proposal.vacancyId(), agreed)
                : List.of();
    }

    private String nameOf(AccountId officer) {
        return people.ofAccount(officer).map(Recipient::fullName).orElse("");
    }

    private static RunSubject subject(Proposal proposal, VacancyDetails vacancy) {
        return RunSubject.proposal(proposal.id(), vacancy.number());
    }

    /** Shows what a proposal would do. */
    public ProposalPreview preview(@Nullable String number, ProposalForm form) {
        VacancyDetails vacancy = access.decidable(number);
        ReturnedOnList now = proposable(vacancy, caller.accountId());
        RankedList list = now.list();
        requireReason(form);
        Set<Integer> held = now.held();
        ProposalPreview preview = preview(list, vacancy, departures(list, held, form), held);
        requireUnchanged(preview, "selection.detailsChanged");
        return preview;
    }

    /**
     * Refuses a post or a place on the reserve list to whoever changed details that count since the
     * list was made: the points were given for others.
     */
    private static void requireUnchanged(ProposalPreview preview, String key) {
        if (!preview.changed().isEmpty()) {
            throw BusinessException.of(
                    key,
                    preview.changed().stream()
                            .map(person -> String.valueOf(person.place()))
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Holds the departures of a form against the list. */
    public void check(@Nullable String number, ProposalForm form) {
        VacancyDetails vacancy = access.decidable(number);
        ReturnedOnList now = proposable(vacancy, caller.accountId());
        departures(now.list(), now.held(), form);
    }

    private static void requireReason(ProposalForm form) {
        StatedReason.typed("reason", "selection.proposalReason", form.getReason());
    }

    private ProposalPreview preview(
            RankedList list,
            VacancyDetails vacancy,
            List<Departure> departures,
            Set<Integer> held) {
        int able = list.ranked() - list.barred();
        int ranked = list.ranked();
        ProposedOutcomes plain = outcomes(list, List.of());
        ProposedOutcomes outcomes = outcomes(list, departures).holding(held);
        Map<Integer, String> reasons =
                departures.stream().collect(Collectors.toMap(Departure::place, Departure::reason));
        GenderMix mixByOrder = lists.mix(list.id(), plain.chosenTo(), held, List.of());
        GenderMix mix =
                departures.isEmpty()
                        ? mixByOrder
                        : lists.mix(
                                list.id(),
                                outcomes.chosenTo(),
                                Stream.concat(
                                                outcomes.departures().keySet().stream(),
                                                held.stream())
                                        .toList(),
                                outcomes.departingTo(Decision.SUCCESSFUL));
        List<Integer> differing =
                Stream.concat(reasons.keySet().stream(), outcomes.differing(plain).stream())
                        .distinct()
                        .sorted()
                        .toList();
        List<Integer> changed =
                lists.changedSince(list).stream()
                        .filter(outcomes::givesSomething)
                        .limit(FirstPeople.NAMED)
                        .toList();
        List<Integer> late = late(list, outcomes);
        List<Place> firstLate =
                lists.at(list.id(), late.stream().limit(FirstPeople.NAMED).toList());
        List<Place> chosen = lists.at(list.id(), chosen(outcomes, able));
        Map<AccountId, List<LikelyApplicant>> same =
                likely.inSeries(chosen.stream().map(Place::accountId).toList(), vacancy);
        List<Place> alike =
                chosen.stream().filter(place -> same.containsKey(place.accountId())).toList();
        Map<Integer, Person> shown =
                persons(
                        list,
                        Stream.of(
                                        alike.stream()
                                                .limit(FirstPeople.NAMED)
                                                .map(Place::place)
                                                .toList(),
                                        late.stream().limit(FirstPeople.NAMED).toList(),
                                        differing,
                                        changed,
                                        firstWith(Decision.SUCCESSFUL, outcomes, able),
                                        firstWith(Decision.RESERVE, outcomes, able),
                                        firstWith(Decision.UNSUCCESSFUL, outcomes, ranked))
                                .flatMap(Collection::stream)
                                .distinct()
                                .toList());
        return new ProposalPreview(
                list.posts(),
                outcomes.count(Decision.SUCCESSFUL),
                outcomes.count(Decision.RESERVE),
                outcomes.count(Decision.UNSUCCESSFUL),
                mix,
                mix.breaksTwoThirds(mixByOrder) && sheets.byId(list.sheetId()).terms().twoThirds(),
                of(shown, firstWith(Decision.SUCCESSFUL, outcomes, able)),
                of(shown, firstWith(Decision.RESERVE, outcomes, able)),
                of(shown, firstWith(Decision.UNSUCCESSFUL, outcomes, ranked)),
                differing.stream()
                        .map(
                                place ->
                                        new Difference(
                                                Objects.requireNonNull(shown.get(place)),
                                                plain.at(place),
                                                outcomes.at(place),
                                                reasons.get(place)))
                        .toList(),
                of(shown, changed),
                late.size(),
                firstLate(firstLate, shown, outcomes, vacancy, list),
                alike.size(),
                alike.stream()
                        .limit(FirstPeople.NAMED)
                        .map(
                                place ->
                                        new Alike(
                                                Objects.requireNonNull(shown.get(place.place())),
                                                outcomes.at(place.place()),
                                                same.getOrDefault(place.accountId(), List.of())))
                        .toList(),
                held.size(),
                list.round() + " " + list.standing() + ' ' + outcomes.summary());
    }

    /** The places that get a post or come onto the reserve list. */
    private static List<Integer> chosen(ProposedOutcomes outcomes, int able) {
        return IntStream.rangeClosed(1, able).filter(outcomes::givesSomething).boxed().toList();
    }

    /** The places that get something, and stand on details changed after the closing. */
    private List<Integer> late(RankedList list, ProposedOutcomes outcomes) {
        return lists.late(list).stream().filter(outcomes::givesSomething).toList();
    }

    private List<Late> firstLate(
            List<Place> places,
            Map<Integer, Person> shown,
            ProposedOutcomes outcomes,
            VacancyDetails vacancy,
            RankedList list) {
        Map<AccountId, List<LateLine>> lines =
                late.of(places.stream().map(Place::accountId).toList(), vacancy, list);
        return places.stream()
                .map(
                        place ->
                                new Late(
                                        Objects.requireNonNull(shown.get(place.place())),
                                        outcomes.at(place.place()),
                                        lines.getOrDefault(place.accountId(), List.of())))
                .toList();
    }

    /** The places that get something on details which the caller has verified late. */
    private List<Integer> verified(
            RankedList list,
            VacancyDetails vacancy,
            List<Departure> departures,
            Set<Integer> held) {
        List<Place> places =
                lists.at(list.id(), late(list, outcomes(list, departures).holding(held)));
        Set<AccountId> own =
                late.verifiedBy(
                        caller.accountId(),
                        places.stream().map(Place::accountId).toList(),
                        vacancy,
                        list);
        return places.stream()
                .filter(place -> own.contains(place.accountId()))
                .map(Place::place)
                .toList();
    }

    private static List<Person> of(Map<Integer, Person> shown, List<Integer> places) {
        return places.stream().map(place -> Objects.requireNonNull(shown.get(place))).toList();
    }

    private static List<Integer> firstWith(Decision outcome, ProposedOutcomes all, int last) {
        return Stream.iterate(1, place -> place <= last, place -> place + 1)
                .filter(place -> all.gives(outcome, place))
                .limit(outcome == Decision.UNSUCCESSFUL ? MOST_REFUSED : FirstPeople.NAMED)
                .toList();
    }

    private Map<Integer, Person> persons(RankedList list, List<Integer> places) {
        List<Place> found = lists.at(list.id(), places);
        Map<AccountId, String> named = names.named(found.stream().map(Place::accountId).toList());
        Map<Integer, Person> persons = new HashMap<>();
        found.forEach(
                place ->
                        persons.put(
                                place.place(),
                                new Person(
                                        place.place(),
                                        place.reference(),
                                        named.get(place.accountId()))));
        return persons;
    }

    private static ProposedOutcomes outcomes(RankedList list, List<Departure> departures) {
        return ProposedOutcomes.of(
                list.ranked(),
                list.ranked() - list.barred(),
                list.posts(),
                list.reserves(),
                departures.stream()
                        .collect(Collectors.toMap(Departure::place, Departure::outcome)));
    }

    /** Writes a proposal as it was read. */
    public void propose(@Nullable String number, ProposalForm form, String shown) {
        VacancyDetails vacancy = access.decidable(number);
        applications.lockSelection(vacancy.vacancyId());
        ReturnedOnList now = proposable(vacancy, caller.accountId());
        RankedList list = now.list();
        Set<Integer> held = now.held();
        ProposalPreview preview = preview(list, vacancy, departures(list, held, form), held);
        if (!preview.stamp().equals(shown)) {
            throw BusinessException.of("selection.changedMeanwhile");
        }
        requireUnchanged(preview, "selection.detailsChanged");
        propose(now, vacancy, form, caller.accountId());
    }

    /** Writes a proposal of that officer; the selection is locked. */
    public void propose(VacancyDetails vacancy, ProposalForm form, AccountId officer) {
        propose(proposable(vacancy, officer), vacancy, form, officer);
    }

    private void propose(
            ReturnedOnList now, VacancyDetails vacancy, ProposalForm form, AccountId officer) {
        RankedList list = now.list();
        requireReason(form);
        List<Departure> departures = departures(list, now.held(), form);
        Proposal proposal =
                Proposal.of(
                        list,
                        departures,
                        outcomes(list, departures),
                        Objects.requireNonNull(form.getReason()),
                        officer,
                        clock.instant());
        proposals.add(proposal);
        audit.recordBy(
                officer,
                AuditAction.PROPOSAL_MADE
                        .of(vacancy.id())
                        .detail(
                                "round "
                                        + list.round()
                                        + (departures.isEmpty()
                                                ? ""
                                                : departures.stream()
                                                        .map(
                                                                one ->
                                                                        one.place()
                                                                                + " "
                                                                                + one.outcome())
                                                        .collect(
                                                                Collectors.joining(
                                                                        ", ",
                                                                        ", departures ",
                                                                        ""))))
                        .because(StatedReason.of(form.getReason())));
        recordDepartures(departures, officer);
    }

    /** Each application with its reason, for whoever reads in the trail what became of it. */
    private void recordDepartures(List<Departure> departures, AccountId officer) {
        Map<Long, Named> named =
                lists.named(departures.stream().map(Departure::applicationId).toList());
        departures.forEach(
                one ->
                        audit.recordBy(
                                officer,
                                AuditAction.PROPOSAL_DEPARTURE
                                        .of(
                                                Objects.requireNonNull(
                                                                named.get(one.applicationId()))
                                                        .reference())
                                        .detail(one.place() + " " + one.outcome())
                                        .because(StatedReason.of(one.reason()))));
    }

    /** Tells whether something can be proposed for a vacancy now, and so somebody depart. */
    public boolean isOpen(VacancyDetails vacancy) {
        return !proposals.isOpen(vacancy.vacancyId())
                && lists.of(vacancy.vacancyId())
                        .filter(list -> list.state() == RankedListState.READY && list.tied() == 0)
                        .filter(list -> isCurrent(returned.on(list, vacancy), vacancy))
                        .filter(list -> ties.of(list.id(), caller.accountId()).isEmpty())
                        .filter(list -> applications.waiting(list.vacancyId()) > 0)
                        .isPresent();
    }

    /** The list of a vacancy with whom it keeps, when something can be proposed by it now. */
    private ReturnedOnList proposable(VacancyDetails vacancy, AccountId officer) {
        RankedList list =
                lists.of(vacancy.vacancyId())
                        .filter(made -> made.state() == RankedListState.READY)
                        .orElseThrow(() -> BusinessException.of("selection.noList"));
        if (proposals.isOpen(vacancy.vacancyId())) {
            throw BusinessException.of("selection.proposedAlready");
        }
        ReturnedOnList now = returned.on(list, vacancy);
        if (!isCurrent(now, vacancy)) {
            throw BusinessException.of("selection.changedMeanwhile");
        }
        if (list.tied() > 0) {
            throw BusinessException.of("selection.lotsNeeded", list.tied());
        }
        requireUntied(list, officer);
        return now;
    }

    private boolean isCurrent(Proposal proposal, ReturnedOnList now, VacancyDetails vacancy) {
        return now.list().round() == proposal.listRound()
                && now.list().standing().equals(proposal.standing())
                && isCurrent(now, vacancy);
    }

    private boolean isCurrent(ReturnedOnList now, VacancyDetails vacancy) {
        RankedList list = now.list();
        return list.isCurrent(
                        applications.standing(list.vacancyId()),
                        vacancy.posts(),
                        applications.holding(list.vacancyId()))
                && !now.isOver();
    }

    private void requireUntied(RankedList list, AccountId officer) {
        if (!ties.of(list.id(), officer).isEmpty()) {
            throw BusinessException.of("selection.tiedOfficer");
        }
    }

    private List<Departure> departures(RankedList list, Set<Integer> held, ProposalForm form) {
        Refusals refusals = new Refusals();
        int able = list.ranked() - list.barred();
        if (form.getDepartures().size() > MOST_DEPARTURES) {
            throw BusinessException.of("selection.tooManyDepartures", MOST_DEPARTURES);
        }
        List<Integer> places = new ArrayList<>();
        form.getDepartures().forEach(one -> check(one, able, list.barred(), places, refusals));
        places.stream()
                .filter(held::contains)
                .forEach(place -> refusals.when(true, "place", "selection.placeHeld", place));
        refusals.raise();
        Map<Integer, Place> found =
                lists.at(list.id(), places).stream()
                        .collect(Collectors.toMap(Place::place, place -> place));
        List<Departure> departures = new ArrayList<>();
        for (DepartureForm one : form.getDepartures()) {
            Place place = found.get(one.getPlace());
            if (place == null) {
                throw BusinessException.of("selection.changedMeanwhile");
            }
            departures.add(
                    Departure.of(
                            place.applicationId(),
                            place.place(),
                            Objects.requireNonNull(one.getOutcome()),
                            Objects.requireNonNull(one.getReason())));
        }
        long chosen = count(departures, Decision.SUCCESSFUL);
        if (chosen > list.posts()) {
            throw BusinessException.of("selection.moreThanPosts", list.posts(), chosen);
        }
        long reserves = count(departures, Decision.RESERVE);
        if (reserves > list.reserves()) {
            throw BusinessException.of("selection.moreThanReserves", list.reserves(), reserves);
        }
        OptionalInt needless =
                ProposedOutcomes.needless(
                        list.ranked(),
                        able,
                        list.posts(),
                        list.reserves(),
                        departures.stream()
                                .map(one -> Map.entry(one.place(), one.outcome()))
                                .toList());
        if (needless.isPresent()) {
            throw BusinessException.at(
                    "outcome", "selection.departureNeedless", needless.getAsInt());
        }
        OptionalInt taken = takenFromKept(list, departures, held);
        if (taken.isPresent()) {
            throw BusinessException.at("outcome", "selection.keptTaken", taken.getAsInt());
        }
        return departures;
    }

    /** Finds somebody who would lose by departures what is kept for the person. */
    private static OptionalInt takenFromKept(
            RankedList list, List<Departure> departures, Set<Integer> held) {
        return outcomes(list, departures).holding(held).takenFromKept(outcomes(list, List.of()));
    }

    private static long count(List<Departure> departures, Decision outcome) {
        return departures.stream().filter(one -> one.outcome() == outcome).count();
    }

    private static void check(
            DepartureForm one, int able, int behind, List<Integer> places, Refusals refusals) {
        Integer place = one.getPlace();
        boolean outside = place == null || place < 1 || place > able;
        refusals.when(
                        outside,
                        "place",
                        behind > 0 ? "selection.placeBehind" : "selection.placeOutside",
                        able,
                        behind)
                .when(
                        !outside && places.contains(place),
                        "place",
                        "selection.placeTwice",
                        String.valueOf(place))
                .when(
                        one.getOutcome() == null || one.getOutcome() == Decision.SHORTLIST,
                        "outcome",
                        "selection.outcomeMissing")
                .check(
                        () ->
                                StatedReason.typed(
                                        "departureReason",
                                        "selection.departureReason",
                                        one.getReason()));
        if (place != null) {
            places.add(place);
        }
    }

    /** A second officer agrees to what was read; writes the run that carries it out. */
    public long approve(long id, String shown) {
        VacancyDetails vacancy = lockedVacancy(id);
        Proposal proposal = proposals.locked(id).orElseThrow();
        AccountId officer = caller.accountId();
        RankedList list = lists.locked(proposal.vacancyId()).orElseThrow();
        ReturnedOnList now = returned.on(list, vacancy);
        Set<Integer> held = now.held();
        requireNotReturning(now.heldBy(officer));
        proposal.approve(
                officer, verified(list, vacancy, proposal.departures(), held), clock.instant());
        requireUntied(list, officer);
        if (!isCurrent(proposal, now, vacancy)) {
            throw BusinessException.of("selection.proposalStale");
        }
        OptionalInt taken = takenFromKept(list, proposal.departures(), held);
        if (taken.isPresent()) {
            throw BusinessException.of("selection.keptTaken", taken.getAsInt());
        }
        ProposalPreview preview = preview(list, vacancy, proposal.departures(), held);
        if (!preview.stamp().equals(shown)) {
            throw BusinessException.of("selection.changedMeanwhile");
        }
        requireUnchanged(preview, "selection.proposalDetailsChanged");
        agree(proposal, list, held, officer);
        return planner.plan(Job.PROPOSAL, subject(proposal, vacancy));
    }

    /** Refuses whoever alone took out places that were proposed, by returning details. */
    private static void requireNotReturning(Set<Integer> own) {
        if (!own.isEmpty()) {
            throw BusinessException.of(
                    "selection.returnerApproves",
                    own.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }

    /** That officer agrees to what is proposed for a vacancy; the selection is locked. */
    public long agree(VacancyDetails vacancy, AccountId officer) {
        Proposal proposal = proposals.latest(vacancy.vacancyId()).orElseThrow();
        proposal.approve(officer, List.of(), clock.instant());
        RankedList list = lists.locked(vacancy.vacancyId()).orElseThrow();
        agree(proposal, list, returned.on(list, vacancy).held(), officer);
        return proposal.id();
    }

    private void agree(Proposal proposal, RankedList list, Set<Integer> held, AccountId officer) {
        ProposedOutcomes outcomes = proposal.outcomes(list.ranked() - list.barred()).holding(held);
        long first = act(proposal, officer, Decision.SUCCESSFUL, outcomes, null);
        proposal.carriedOutBy(
                first,
                act(proposal, officer, Decision.RESERVE, outcomes, first),
                act(proposal, officer, Decision.UNSUCCESSFUL, outcomes, first));
        audit.recordBy(
                officer,
                AuditAction.PROPOSAL_APPROVED
                        .of(proposal.vacancyId().value())
                        .detail(
                                outcomes.count(Decision.SUCCESSFUL)
                                        + " successful, "
                                        + outcomes.count(Decision.RESERVE)
                                        + " reserve, "
                                        + outcomes.count(Decision.UNSUCCESSFUL)
                                        + " unsuccessful, "
                                        + proposal.departures().size()
                                        + " departures"));
    }

    private long act(
            Proposal proposal,
            AccountId officer,
            Decision decision,
            ProposedOutcomes outcomes,
            @Nullable Long first) {
        return decisions.begin(
                proposal.vacancyId(),
                decision,
                officer,
                proposal.reason(),
                outcomes.count(decision),
                first);
    }

    /** A second officer refuses a proposal. */
    public void refuse(long id, @Nullable String reason) {
        VacancyDetails vacancy = lockedVacancy(id);
        Proposal proposal = proposals.locked(id).orElseThrow();
        lists.of(proposal.vacancyId()).ifPresent(list -> requireUntied(list, caller.accountId()));
        proposal.refuse(caller.accountId(), stated(reason), clock.instant());
        audit.record(
                AuditAction.PROPOSAL_REFUSED.of(vacancy.id()).because(StatedReason.of(reason)));
    }

    /** Its officer withdraws a proposal. */
    public void withdraw(long id, @Nullable String reason) {
        VacancyDetails vacancy = lockedVacancy(id);
        Proposal proposal = proposals.locked(id).orElseThrow();
        proposal.withdraw(caller.accountId(), stated(reason), clock.instant());
        audit.record(
                AuditAction.PROPOSAL_WITHDRAWN.of(vacancy.id()).because(StatedReason.of(reason)));
    }

    private static String stated(@Nullable String reason) {
        return StatedReason.typed("answerReason", "selection.answerReason", reason).text();
    }

    private VacancyDetails lockedVacancy(long id) {
        VacancyDetails vacancy =
                proposals
                        .vacancyOf(id)
                        .flatMap(access::inView)
                        .orElseThrow(() -> BusinessException.of("application.notFound"));
        applications.lockSelection(vacancy.vacancyId());
        return access.decidable(vacancy.number());
    }
}
