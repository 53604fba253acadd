package ke.cp2.deployment.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.centre.Centres;
import ke.cp2.deployment.DeploymentPlan;
import ke.cp2.deployment.posting.Posting;
import ke.cp2.deployment.posting.PostingMoves;
import ke.cp2.deployment.solution.Given;
import ke.cp2.deployment.solution.MadePlan;
import ke.cp2.deployment.solution.Pin;
import ke.cp2.deployment.solution.PlaceProblem;
import ke.cp2.deployment.solution.PlaceSeat;
import ke.cp2.deployment.solution.Problems;
import ke.cp2.deployment.solution.SolvedPlans;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.series.RuleName;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/** Makes plans from what the tables say, and keeps them. */
@Dependent
class PlanKeeper {

    @Inject private PlacePlans plans;

    @Inject private Problems problems;

    @Inject private SolvedPlans solved;

    @Inject private PlanRules rules;

    @Inject private PostingMoves moves;

    @Inject private Centres centres;

    @Inject private AuditTrail audit;

    @Inject private SeriesNames names;

    @Inject private Clock clock;

    /** Makes a plan that waits, and puts it in the place of the one that was proposed before. */
    void make(PlacePlan plan) {
        SeriesName series = series(plan);
        Optional<PlacePlan> before = plans.before(plan);
        plans.lockedProposed(plan).ifPresent(proposed -> proposed.replaced(clock.instant()));
        plans.flush();
        if (plan.subCountyCode() == null) {
            plan.over(settled(plan.seriesId(), plan.countyCode()));
        }
        MadePlan made =
                MadePlan.of(
                        problems.read(series, plan.places(), null),
                        before.map(earlier -> pins(plans.seats(earlier.id()))).orElse(List.of()),
                        plans.order(plan.orderId()).terms(),
                        plans.order(plan.orderId()).seed());
        List<PlannedSeat> seats = new ArrayList<>();
        for (PlaceSeat place : made.problem().seats()) {
            seats.add(filled(new PlannedSeat(plan.id(), place), made));
        }
        plans.add(seats);
        int broken = broken(plan, series);
        plan.made(
                made.figures(broken),
                made.hash(),
                before.map(PlacePlan::id).orElse(null),
                clock.instant());
        plans.flush();
    }

    /**
     * Finds the sub-counties of a county, or of all, that a second pass can go over: a plan is in
     * effect there, and none is on its way, which could send the same people somewhere.
     */
    List<String> settled(long seriesId, @Nullable String countyCode) {
        Set<String> settled = new TreeSet<>();
        Set<String> busy = new HashSet<>();
        plans.ofSubCounties(
                        seriesId,
                        countyCode,
                        EnumSet.of(PlanState.APPLIED, PlanState.PROPOSED, PlanState.WAITING))
                .forEach(
                        plan ->
                                (plan.state() == PlanState.APPLIED ? settled : busy)
                                        .add(plan.place()));
        settled.removeAll(busy);
        return List.copyOf(settled);
    }

    /**
     * Makes the plan as it would be with those pins, from what the tables say now.
     *
     * @return the plan; its hash is another one when anything has changed since it was kept
     */
    MadePlan again(PlacePlan plan, List<Pin> pins) {
        return solved.of(
                problems.read(series(plan), plan.places(), plan.inEffect()),
                pins,
                plans.order(plan.orderId()).terms(),
                plans.order(plan.orderId()).seed());
    }

    private int broken(PlacePlan plan, SeriesName series) {
        return rules.count(
                plan.id(), ProfileFacts.ownIfLeftSince(series.startsOn()), firstYears(series));
    }

    /** Keeps another version of a plan that waits for approval. */
    void change(PlacePlan plan, MadePlan made, AccountId officer) {
        Map<String, PlannedSeat> seats = new HashMap<>();
        plans.seats(plan.id()).forEach(seat -> seats.put(seat.seatId(), seat));
        seats.values().forEach(seat -> filled(seat, made));
        plans.flush();
        plan.changedByHand(made.figures(broken(plan, series(plan))), made.hash(), officer);
        plans.flush();
    }

    /**
     * Sends the people of a plan that is locked where it says.
     *
     * @param shown how many people the officer has read of
     */
    void approve(PlacePlan plan, AccountId officer, int shown) {
        names.lock(plan.seriesId());
        if (centres.isListTaken(plan.seriesId())) {
            throw BusinessException.of("deployment.centresChanging");
        }
        plan.places().forEach(place -> centres.lock(plan.seriesId(), place));
        plan.approve(officer, clock.instant());
        List<PlannedSeat> seats =
                plans.seats(plan.id()).stream().filter(seat -> seat.accountId() != null).toList();
        if (seats.size() != shown) {
            throw BusinessException.of("deployment.planChanged");
        }
        List<Posting> postings = seats.stream().map(seat -> posting(plan, seat)).toList();
        Set<Long> gone = moves.lockAndFindGone(postings);
        int changed = gone.size() + unfitting(plan, seats, gone);
        if (changed > 0) {
            throw BusinessException.of("deployment.changedMeanwhile", changed);
        }
        moves.apply(postings, plan.id(), plan.madeBy(), officer);
        audit.recordBy(
                officer,
                AuditAction.DEPLOYMENT_APPROVED
                        .of(plan.seriesId())
                        .detail(
                                "plan "
                                        + plan.id()
                                        + plan.where()
                                        + ": "
                                        + seats.size()
                                        + " people, made by "
                                        + plan.madeBy()));
    }

    /** Counts places and people that do not fit any more, beside those who are gone. */
    private int unfitting(PlacePlan plan, List<PlannedSeat> seats, Set<Long> gone) {
        PlaceProblem now = problems.read(series(plan), plan.places(), null);
        List<PlannedSeat> unfitting = new ArrayList<>();
        for (PlannedSeat seat : seats) {
            if (!gone.contains(seat.applicationId())
                    && (isTwice(seat, seats) || !isFitting(now, seat))) {
                unfitting.add(seat);
            }
        }
        return unfitting.size();
    }

    private static boolean isTwice(PlannedSeat seat, List<PlannedSeat> seats) {
        return seats.stream()
                        .filter(other -> Objects.equals(other.accountId(), seat.accountId()))
                        .count()
                > 1;
    }

    private static boolean isFitting(PlaceProblem now, PlannedSeat seat) {
        return now.seat(seat.seatId())
                .flatMap(
                        place ->
                                now.person(String.valueOf(seat.accountId()))
                                        .filter(
                                                person ->
                                                        DeploymentPlan.obstacle(
                                                                        place.seat(),
                                                                        person.deployable())
                                                                .isEmpty()))
                .isPresent();
    }

    private static Posting posting(PlacePlan plan, PlannedSeat seat) {
        return new Posting(
                plan.seriesId(),
                Objects.requireNonNull(seat.applicationId()),
                Objects.requireNonNull(seat.accountId()),
                seat.centreCode(),
                seat.centreName(),
                plan.countyCode(),
                Objects.requireNonNullElse(seat.subCountyCode(), plan.place()),
                seat.positionCode(),
                seat.seatNumber());
    }

    private static PlannedSeat filled(PlannedSeat seat, MadePlan made) {
        Given given = made.at(seat.seatId());
        if (given == null) {
            seat.clear();
            return seat;
        }
        seat.give(
                given.person().application(seat.positionCode()),
                given.person().accountId(),
                given.metres(),
                given.points());
        Pin pin = given.pin();
        if (pin != null) {
            seat.fix(pin.officer(), StatedReason.of(pin.reason()));
        }
        return seat;
    }

    /** The pins that a plan has kept. */
    static List<Pin> pins(List<PlannedSeat> seats) {
        return seats.stream()
                .filter(seat -> seat.fixedBy() != null)
                .map(
                        seat ->
                                new Pin(
                                        seat.seatId(),
                                        Objects.requireNonNull(seat.accountId()),
                                        Objects.requireNonNull(seat.fixedBy()),
                                        seat.reason()))
                .toList();
    }

    /** From which year on centres are barred, by position. */
    private Map<String, Integer> firstYears(SeriesName series) {
        Map<String, Integer> years =
                new HashMap<>(names.numbers(series.id(), RuleName.NOT_SAME_CENTRE));
        years.replaceAll((position, back) -> series.examYear() - back);
        return years;
    }

    SeriesName series(PlacePlan plan) {
        return names.byId(plan.seriesId()).orElseThrow();
    }
}
