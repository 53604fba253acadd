package ke.cp2.deployment.plan;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import ke.cp2.deployment.terms.TermsOfSeries;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import org.jspecify.annotations.Nullable;

/**
 * Makes plans at once and has them approved, for an empty database: its officers are not logged in,
 * and no job runs yet.
 */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FirstPlans {

    private static final int COUNTY_LENGTH = 3;

    @Inject private PlacePlans plans;

    @Inject private PlanKeeper keeper;

    @Inject private TermsOfSeries terms;

    @Inject private Clock clock;

    /**
     * Makes the plan of a sub-county.
     *
     * @return its id
     */
    public long propose(long seriesId, String subCountyCode, String seed, AccountId officer) {
        return propose(
                seriesId, subCountyCode.substring(0, COUNTY_LENGTH), subCountyCode, seed, officer);
    }

    /**
     * Makes the second pass over a county.
     *
     * @return its id
     */
    public long proposeSecondPass(
            long seriesId, String countyCode, String seed, AccountId officer) {
        return propose(seriesId, countyCode, null, seed, officer);
    }

    private long propose(
            long seriesId,
            String countyCode,
            @Nullable String subCountyCode,
            String seed,
            AccountId officer) {
        PlanOrder order =
                PlanOrder.typed(seriesId, seed, terms.terms(seriesId), officer, clock.instant());
        plans.add(order);
        PlacePlan plan = new PlacePlan(order, countyCode, subCountyCode);
        plans.add(plan);
        plans.flush();
        keeper.make(plan);
        return plan.id();
    }

    /** Has a plan approved by a second officer. */
    public void approve(long planId, AccountId officer) {
        PlacePlan plan = plans.locked(planId).orElseThrow();
        keeper.approve(plan, officer, plan.figures().filled());
    }
}
