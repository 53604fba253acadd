package ke.cp2.deployment.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.Caller;
import org.jspecify.annotations.Nullable;

/** Decides which plans the calling officer may see: a sub-county officer those of the own one. */
@Dependent
class PlanAccess {

    @Inject private PlacePlans plans;

    @Inject private Caller caller;

    Optional<PlacePlan> inView(@Nullable Long id) {
        String limit = caller.subCountyLimit();
        return Optional.ofNullable(id)
                .flatMap(plans::byId)
                .filter(plan -> limit == null || limit.equals(plan.subCountyCode()));
    }

    /**
     * The plan, which no other transaction can change meanwhile.
     *
     * @throws BusinessException when there is none that the caller may see
     */
    PlacePlan locked(long id) {
        return inView(id)
                .flatMap(plan -> plans.locked(plan.id()))
                .orElseThrow(() -> BusinessException.of("deployment.noPlan"));
    }
}
