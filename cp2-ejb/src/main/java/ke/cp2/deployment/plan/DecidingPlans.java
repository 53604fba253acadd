package ke.cp2.deployment.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A second officer decides on the plan of a sub-county. Approved is what was shown: whoever has
 * withdrawn, each place that is gone and each rule that holds by now refuses all of it.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class DecidingPlans {

    @Inject private PlanAccess access;

    @Inject private PlanKeeper keeper;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /**
     * Sends the people of a plan where it says.
     *
     * @param shown how many people the officer has read of
     * @throws BusinessException when the plan does not wait for that officer, or something has
     *     changed since it was made
     */
    public void approve(long planId, int shown) {
        keeper.approve(access.locked(planId), caller.accountId(), shown);
    }

    /**
     * Refuses a plan, with the reason.
     *
     * @throws BusinessException at {@code refusal} when the reason is missing, or when the plan
     *     does not wait for a decision
     */
    public void refuse(long planId, @Nullable String refusal) {
        StatedReason reason = StatedReason.typed("refusal", "deployment.reasonMissing", refusal);
        PlacePlan plan = access.locked(planId);
        plan.refuse(caller.accountId(), reason, clock.instant());
        audit.record(
                AuditAction.DEPLOYMENT_REFUSED
                        .of(plan.seriesId())
                        .detail("plan " + planId + plan.where())
                        .because(reason));
    }
}
