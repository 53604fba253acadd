package ke.cp2.deployment.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Decides which plans the calling officer may see: a sub-county officer those of the own one, and
 * of a second pass over the county what is about the own centres and people.
 */
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

    /** The second pass, when it went over the caller's own sub-county, among others. */
    Optional<PlacePlan> pass(@Nullable Long id) {
        String own = caller.subCountyLimit();
        return own == null
                ? Optional.empty()
                : Optional.ofNullable(id)
                        .flatMap(plans::byId)
                        .filter(
                                plan ->
                                        plan.subCountyCode() == null
                                                && plan.state() != PlanState.WAITING)
                        .filter(plan -> plan.places().contains(own));
    }

    /** The plan, when the caller may see it or, of a second pass, what it does with a person. */
    Optional<PlacePlan> inView(@Nullable Long id, AccountId person) {
        return inView(id)
                .or(() -> pass(id).filter(plan -> plans.isOf(plan, person, ownSubCounty())));
    }

    /**
     * The caller's own sub-county.
     *
     * @throws java.util.NoSuchElementException when the caller sees all of them
     */
    String ownSubCounty() {
        return Optional.ofNullable(caller.subCountyLimit()).orElseThrow();
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
