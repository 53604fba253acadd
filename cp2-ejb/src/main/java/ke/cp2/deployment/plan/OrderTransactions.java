package ke.cp2.deployment.plan;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.centre.staffing.PlaceNeed;
import ke.cp2.centre.staffing.StaffingNeeds;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.deployment.terms.TermsOfSeries;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.RunSubject;
import ke.cp2.platform.BusinessException;
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
                terms.terms(series.id()));
    }

    /** Counts those of the sub-counties that have a plan in that state. */
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
        OrderPreview now = preview(series, county, subCounty);
        if (now.count() != shown) {
            throw BusinessException.of("deployment.orderChanged");
        }
        giveUpWaiting(series, now.subCounties());
        DeploymentTerms weights = now.terms();
        AccountId officer = caller.accountId();
        PlanOrder order =
                new PlanOrder(
                        series.id(),
                        Objects.requireNonNullElseGet(seed, OrderTransactions::draw),
                        weights,
                        officer,
                        clock.instant());
        plans.add(order);
        now.subCounties()
                .forEach(
                        place ->
                                plans.add(
                                        new PlacePlan(
                                                order, place.substring(0, COUNTY_LENGTH), place)));
        plans.flush();
        audit.record(
                AuditAction.DEPLOYMENT_ORDERED
                        .of(series.id())
                        .detail(
                                now.count()
                                        + " sub-counties, seed "
                                        + order.seed()
                                        + ", "
                                        + weights));
        return planner.plan(Job.DEPLOYMENT_PLANS, RunSubject.deployment(order.id(), series.name()));
    }

    /** Plans of a run that was stopped give way; those of one that is at work do not. */
    private void giveUpWaiting(SeriesName series, List<String> places) {
        List<PlacePlan> waiting =
                plans.lockedIn(series.id(), PlanState.WAITING, null).stream()
                        .filter(plan -> places.contains(plan.subCountyCode()))
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
