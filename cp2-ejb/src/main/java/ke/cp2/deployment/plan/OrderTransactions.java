package ke.cp2.deployment.plan;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.centre.staffing.PlaceNeed;
import ke.cp2.centre.staffing.StaffingNeeds;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.deployment.solution.LeftNow;
import ke.cp2.deployment.solution.PlacePerson;
import ke.cp2.deployment.solution.PlaceProblem;
import ke.cp2.deployment.solution.Problems;
import ke.cp2.deployment.terms.TermsOfSeries;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.RunSubject;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/** The transactions of {@link OrderingPlans}. */
@Stateless
@PermitAll
@SystemUse
public class OrderTransactions {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int SEED_LENGTH = 12;
    private static final int COUNTY_LENGTH = 3;

    @Inject private PlacePlans plans;

    @Inject private PlanKeeper keeper;

    @Inject private Problems problems;

    @Inject private LeftNow left;

    @Inject private FirstPeople people;

    @Inject private StaffingNeeds needs;

    @Inject private TermsOfSeries terms;

    @Inject private SeriesNames names;

    @Inject private JobRunPlanner planner;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /**
     * Shows what an order would plan.
     *
     * @throws BusinessException at {@code subCounty} when no centre there needs anybody
     */
    public OrderPreview preview(
            SeriesName series, @Nullable String county, @Nullable String subCounty) {
        List<String> places =
                needs.need(series.id(), county, subCounty).stream()
                        .map(PlaceNeed::key)
                        .map(PlaceNeed.Key::subCountyCode)
                        .distinct()
                        .sorted()
                        .toList();
        if (places.isEmpty()) {
            throw BusinessException.at("subCounty", "deployment.nothingToPlan");
        }
        return new OrderPreview(
                series,
                places,
                count(series, PlanState.APPLIED, places),
                count(series, PlanState.PROPOSED, places),
                terms.terms(series.id()),
                null);
    }

    /**
     * Shows what a second pass over a county would be made from, or over all counties: there only
     * numbers are read, no names.
     *
     * @throws BusinessException at {@code county} when no plan is in effect there that has left
     *     both places and people
     */
    public OrderPreview secondPass(SeriesName series, @Nullable String county) {
        List<String> settled = keeper.settled(series.id(), county);
        Map<String, PlacePlan> latest = new TreeMap<>();
        Set<String> leftOut = new TreeSet<>();
        for (PlacePlan plan :
                plans.ofSubCounties(
                        series.id(),
                        county,
                        EnumSet.of(PlanState.APPLIED, PlanState.PROPOSED, PlanState.WAITING))) {
            if (settled.contains(plan.place())) {
                latest.put(plan.place(), plan);
            } else {
                leftOut.add(plan.place());
            }
        }
        OrderPreview.Pass pass =
                county == null
                        ? inNumbers(series, latest.keySet(), leftOut)
                        : byTheTables(series, latest.keySet(), leftOut);
        List<String> counties =
                latest.keySet().stream()
                        .map(place -> place.substring(0, COUNTY_LENGTH))
                        .distinct()
                        .toList();
        if (pass.free() == 0 || pass.people() == 0) {
            throw BusinessException.at("county", "deployment.nothingToPass");
        }
        return new OrderPreview(
                series,
                counties,
                count(series, PlanState.APPLIED, counties),
                count(series, PlanState.PROPOSED, counties),
                terms.terms(series.id()),
                pass);
    }

    /** Somebody may have been placed by a later plan or by hand, or left: the tables count. */
    private OrderPreview.Pass inNumbers(SeriesName series, Set<String> over, Set<String> leftOut) {
        return new OrderPreview.Pass(
                List.copyOf(over),
                List.copyOf(leftOut),
                left.places(series.id(), over),
                left.people(series.id(), over),
                List.of());
    }

    private OrderPreview.Pass byTheTables(
            SeriesName series, Set<String> over, Set<String> leftOut) {
        PlaceProblem problem = problems.read(series, over, null);
        return new OrderPreview.Pass(
                List.copyOf(over),
                List.copyOf(leftOut),
                problem.seats().size(),
                problem.people().size(),
                people.names(
                        problem.people().stream()
                                .limit(FirstPeople.NAMED)
                                .map(PlacePerson::accountId)
                                .toList()));
    }

    /** Counts those of the places that have a plan in that state. */
    private int count(SeriesName series, PlanState state, List<String> places) {
        Set<String> found = new HashSet<>(plans.inState(series.id(), state));
        found.retainAll(places);
        return found.size();
    }

    /** Writes an order, a plan of each sub-county that waits to be made, and the run. */
    public long order(
            SeriesName series,
            @Nullable String county,
            @Nullable String subCounty,
            @Nullable String seed,
            int shown) {
        names.lock(series.id());
        return order(preview(series, county, subCounty), seed, shown);
    }

    /** Writes an order, a second pass of each county that waits to be made, and the run. */
    public long orderSecondPass(
            SeriesName series, @Nullable String county, @Nullable String seed, int shown) {
        names.lock(series.id());
        return order(secondPass(series, county), seed, shown);
    }

    private long order(OrderPreview now, @Nullable String seed, int shown) {
        SeriesName series = now.series();
        if (now.count() != shown) {
            throw BusinessException.of("deployment.orderChanged");
        }
        giveUpWaiting(series, now.places());
        DeploymentTerms weights = now.terms();
        AccountId officer = caller.accountId();
        PlanOrder order =
                seed == null
                        ? PlanOrder.drawn(series.id(), draw(), weights, officer, clock.instant())
                        : PlanOrder.typed(series.id(), seed, weights, officer, clock.instant());
        plans.add(order);
        now.places()
                .forEach(
                        place ->
                                plans.add(
                                        new PlacePlan(
                                                order,
                                                place.substring(0, COUNTY_LENGTH),
                                                now.pass() == null ? place : null)));
        plans.flush();
        audit.record(
                AuditAction.DEPLOYMENT_ORDERED
                        .of(series.id())
                        .detail(
                                inShort(now)
                                        + " sub-counties, seed "
                                        + order.seed()
                                        + ", "
                                        + weights));
        return planner.plan(Job.DEPLOYMENT_PLANS, RunSubject.deployment(order.id(), series.name()));
    }

    private static String inShort(OrderPreview order) {
        OrderPreview.Pass pass = order.pass();
        return pass == null ? String.valueOf(order.count()) : "second-pass " + pass.over().size();
    }

    /** Plans of a run that was stopped give way; those of one that is at work do not. */
    private void giveUpWaiting(SeriesName series, List<String> places) {
        List<PlacePlan> waiting =
                plans.lockedWaiting(series.id()).stream()
                        .filter(plan -> places.contains(plan.place()))
                        .toList();
        boolean busy =
                waiting.stream().map(PlacePlan::orderId).collect(Collectors.toSet()).stream()
                        .anyMatch(
                                order ->
                                        planner.isActive(
                                                Job.DEPLOYMENT_PLANS,
                                                RunSubject.deployment(order, null)));
        if (busy) {
            throw BusinessException.of("deployment.busy");
        }
        waiting.forEach(plan -> plan.replaced(clock.instant()));
    }

    private static String draw() {
        return RANDOM.ints(SEED_LENGTH, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }
}
