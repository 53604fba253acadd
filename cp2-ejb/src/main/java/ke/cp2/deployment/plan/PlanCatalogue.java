package ke.cp2.deployment.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ke.cp2.application.deployed.AcceptedPeople;
import ke.cp2.application.deployed.RankSources;
import ke.cp2.centre.list.CentreChanges;
import ke.cp2.centre.list.CentreListView;
import ke.cp2.deployment.posting.PostingMoves;
import ke.cp2.deployment.posting.TellingDay;
import ke.cp2.deployment.terms.TermsHistory;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.JobRunRow;
import ke.cp2.job.RunSubject;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Shows officers the plans of deployments: a sub-county officer those of the own sub-county, and of
 * a second pass over its county what is about the own centres and people. A plan that the caller
 * may not see is as good as not there.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class PlanCatalogue {

    private static final int COUNTY_LENGTH = 3;

    /** As many second passes as somebody reads. */
    private static final int MOST_PASSES = 20;

    @Inject private PlanAccess access;

    @Inject private PlacePlans plans;

    @Inject private PlanRules rules;

    @Inject private PostingMoves postings;

    @Inject private TellingDay telling;

    @Inject private TermsHistory history;

    @Inject private CentreChanges changes;

    @Inject private AcceptedPeople accepted;

    @Inject private FirstPeople names;

    @Inject private JobRunPlanner planner;

    @Inject private Caller caller;

    /**
     * A page of the plans of a series by place, the latest of each first.
     *
     * @param countyCode only there, also its second passes, or null
     * @param subCountyCode only there, or null for all that the caller may see
     */
    public Page<PlanView> page(
            long seriesId,
            @Nullable String countyCode,
            @Nullable String subCountyCode,
            PageRequest page) {
        String limit = caller.subCountyLimit();
        return limit == null
                ? plans.page(seriesId, countyCode, subCountyCode, page)
                : plans.page(seriesId, null, limit, page);
    }

    /** One plan. */
    public Optional<PlanView> view(@Nullable Long id) {
        return access.inView(id).map(plans::view);
    }

    /** The latest second passes that went over the caller's own sub-county, the latest first. */
    public List<PlanView> passes(long seriesId) {
        String own = caller.subCountyLimit();
        return own == null
                ? List.of()
                : plans.passes(seriesId, own.substring(0, COUNTY_LENGTH), MOST_PASSES).stream()
                        .filter(plan -> plan.places().contains(own))
                        .map(plans::view)
                        .toList();
    }

    /** One of them. */
    public Optional<PlanView> pass(@Nullable Long id) {
        return access.pass(id).map(plans::view);
    }

    /** The rows of one of them that are about the caller's own centres or people. */
    public Page<SeatRow> ownRows(long planId, PageRequest page) {
        return access.pass(planId)
                .map(plan -> plans.rowsOf(planId, access.ownSubCounty(), page))
                .orElseGet(() -> new Page<>(List.of(), 0));
    }

    /** Counts the places of the caller's own centres that one of them leaves free. */
    public int ownFree(long planId) {
        return access.pass(planId)
                .map(plan -> plans.freeIn(planId, access.ownSubCounty()))
                .orElse(0);
    }

    /** Tells who ordered a plan, changed it by hand and decided on it. */
    public Optional<PlanOfficers> officers(long planId) {
        return access.inView(planId)
                .or(() -> access.pass(planId))
                .map(
                        plan -> {
                            PlanOrder order = plans.order(plan.orderId());
                            PlanOfficers.Ids ids =
                                    PlanOfficers.Ids.of(
                                            plan, order.orderedBy(), plans.fixed(planId));
                            return PlanOfficers.of(
                                    ids,
                                    names.named(ids.all()),
                                    rules.ofOneCentre(planId),
                                    order.seedOrigin());
                        });
    }

    /** Tells how many plans of the same place were worked out before a plan, and by whom. */
    public Optional<PlanView.Turn> turn(long planId) {
        return access.inView(planId)
                .map(
                        plan -> {
                            List<PlacePlan> earlier = plans.earlier(plan, PlanView.Turn.NAMED);
                            Map<AccountId, String> makers =
                                    names.named(
                                            earlier.stream()
                                                    .map(PlacePlan::madeBy)
                                                    .distinct()
                                                    .toList());
                            return new PlanView.Turn(
                                    (int) plans.countEarlier(plan) + 1,
                                    earlier.stream()
                                            .map(
                                                    one ->
                                                            new PlanView.Earlier(
                                                                    one.id(),
                                                                    one.state(),
                                                                    plans.order(one.orderId())
                                                                            .seed(),
                                                                    makers.get(one.madeBy()),
                                                                    one.madeAt()))
                                            .toList());
                        });
    }

    /**
     * Tells by which weights a plan was made, and who has changed them or the ratios since the last
     * approved one. A plan that was refused or withdrawn hides nothing from the next approver.
     */
    public Optional<PlanView.Weights> weights(long planId) {
        return access.inView(planId)
                .map(
                        plan -> {
                            PlanOrder order = plans.order(plan.orderId());
                            Optional<Instant> since = lastApproved(plan);
                            return new PlanView.Weights(
                                    order.terms(),
                                    since.isEmpty(),
                                    history.lastOfWeights(
                                                    plan.seriesId(),
                                                    since.orElse(null),
                                                    order.orderedAt())
                                            .orElse(null),
                                    history.lastOfRatios(
                                                    plan.seriesId(),
                                                    since.orElse(null),
                                                    plan.madeAt())
                                            .orElse(null));
                        });
    }

    /** The moment when the last approved plan of the same place before a plan was ordered. */
    private Optional<Instant> lastApproved(PlacePlan plan) {
        return plans.lastApproved(plan).map(one -> plans.order(one.orderId()).orderedAt());
    }

    /** Tells what lists have changed in the centres of a plan since the last approved one. */
    public Optional<PlanView.Centres> centres(long planId) {
        return access.inView(planId)
                .filter(plan -> !plan.madeAt().equals(Instant.MAX))
                .map(
                        plan -> {
                            Optional<Instant> since = lastApproved(plan);
                            return new PlanView.Centres(
                                    since.isEmpty(),
                                    changes
                                            .ofCounty(
                                                    plan.seriesId(),
                                                    plan.countyCode(),
                                                    since.orElse(null),
                                                    plan.madeAt())
                                            .stream()
                                            .filter(
                                                    change ->
                                                            change.subCounties().stream()
                                                                    .anyMatch(
                                                                            plan.places()
                                                                                    ::contains))
                                            .toList());
                        });
    }

    /** Counts what taking a list of centres changes under plans in effect, by sub-county. */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    public List<PlanView.Touched> touched(CentreListView list) {
        Map<String, PlacePlan> inEffect = plans.inEffect(list.seriesId());
        if (inEffect.isEmpty()) {
            return List.of();
        }
        Map<String, CentreChanges.Effect> effects = changes.effects(list.id());
        return inEffect.values().stream()
                .filter(plan -> effects.containsKey(plan.place()))
                .map(
                        plan ->
                                new PlanView.Touched(
                                        plan.id(),
                                        plan.countyCode(),
                                        plan.place(),
                                        Objects.requireNonNull(effects.get(plan.place()))))
                .toList();
    }

    /** Counts the people of a plan in effect who have left their places since. */
    public int ended(long planId) {
        return access.inView(planId).map(plan -> postings.endedOf(planId)).orElse(0);
    }

    /** Tells whether the people of the series of a plan may be told by now where they go. */
    public boolean isTelling(long planId) {
        return access.inView(planId).filter(plan -> telling.hasCome(plan.seriesId())).isPresent();
    }

    /** Tells by what the people of a plan are in order; empty when the caller may not see it. */
    public Optional<RankSources> rankSources(long planId) {
        return access.inView(planId)
                .map(
                        plan ->
                                RankSources.of(
                                        plan.places().stream()
                                                .map(
                                                        place ->
                                                                accepted.rankSources(
                                                                        plan.seriesId(), place))
                                                .toList()));
    }

    /** Tells whether the caller may approve a plan: whoever made it may not. */
    public boolean isApprovable(PlanView plan) {
        return plan.isProposed()
                && plan.madeBy() != caller.accountId().value()
                && plan.figures().breaks() == 0;
    }

    /** Tells whether the caller made a plan that waits: then the caller may only withdraw it. */
    public boolean isOwn(PlanView plan) {
        return plan.isProposed() && plan.madeBy() == caller.accountId().value();
    }

    /** The run that makes the plans of the same order; empty when the caller may not see it. */
    public Optional<JobRunRow> run(long planId) {
        return access.inView(planId)
                .flatMap(
                        plan ->
                                planner.latest(
                                        Job.DEPLOYMENT_PLANS,
                                        RunSubject.deployment(plan.orderId(), null)));
    }

    /** A page of the seats of a plan with their people, by centre; of one centre when given. */
    public Page<SeatRow> rows(long planId, @Nullable String centreCode, PageRequest page) {
        return access.inView(planId)
                .map(plan -> plans.rows(plan.id(), centreCode, page))
                .orElseGet(() -> new Page<>(List.of(), 0));
    }

    /** Compares a plan with the one before it; empty when it is the first one. */
    public Optional<PlanComparison> comparison(long planId) {
        return access.inView(planId)
                .filter(plan -> plan.beforeId() != null)
                .map(
                        plan ->
                                PlanComparison.of(
                                        plans.places(Objects.requireNonNull(plan.beforeId())),
                                        plans.places(plan.id()),
                                        plan.places().stream()
                                                .flatMap(place -> deployed(plan, place))
                                                .toList()));
    }

    private Stream<Object[]> deployed(PlacePlan plan, String place) {
        return postings.places(plan.seriesId(), place, plan.madeAt()).stream();
    }
}
