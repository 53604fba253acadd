package ke.cp2.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.deployment.SeedOrigin;
import ke.cp2.deployment.solution.PlanFigures;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.StateWalk;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

class PlacePlanTest {

    private static final Instant NOW = Instant.parse("2026-10-01T09:00:00Z");
    private static final AccountId MAKER = AccountId.of(1);
    private static final AccountId OTHER = AccountId.of(2);

    private static PlacePlan proposed(int breaks) {
        PlanOrder order = PlanOrder.typed(5, "SEED", DeploymentTerms.USUAL, MAKER, NOW);
        id(order, PlanOrder.class);
        PlacePlan plan = new PlacePlan(order, "032", "03205");
        id(plan, PlacePlan.class);
        plan.made(new PlanFigures(3, 2, 0, 2, 1, 0, breaks, 100, 200, 50, true), "hash", null, NOW);
        return plan;
    }

    private static void id(Object entity, Class<?> type) {
        try {
            Field id = type.getDeclaredField("id");
            id.setAccessible(true);
            id.set(entity, 7L);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(String key, Runnable move) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void noSequenceOfStepsAppliesAPlanTwiceOrLeavesAnEnd() {
        assertThat(
                        new StateWalk<>(PlanState.class, () -> proposed(0), PlacePlan::state)
                                .step("approve", plan -> plan.approve(OTHER, NOW))
                                .step("approve the own one", plan -> plan.approve(MAKER, NOW))
                                .step(
                                        "change by hand",
                                        plan -> plan.changedByHand(plan.figures(), "h", MAKER))
                                .step(
                                        "refuse",
                                        plan -> plan.refuse(OTHER, StatedReason.of("No"), NOW))
                                .step("make another", plan -> plan.replaced(NOW))
                                .moves(4))
                .isEqualTo(
                        Map.of(
                                PlanState.PROPOSED,
                                Set.of(PlanState.APPLIED, PlanState.REFUSED, PlanState.REPLACED)));
    }

    @Test
    void isApprovedByAnotherOfficerOnce() {
        PlacePlan plan = proposed(0);
        assertRefused("deployment.secondOfficer", () -> plan.approve(MAKER, NOW));
        plan.approve(OTHER, NOW);
        assertThat(plan.state()).isEqualTo(PlanState.APPLIED);
        assertRefused("deployment.planOver.APPLIED", () -> plan.approve(AccountId.of(3), NOW));
        assertRefused(
                "deployment.planOver.APPLIED",
                () -> plan.refuse(OTHER, StatedReason.of("No"), NOW));
    }

    @Test
    void isNotApprovedByWhoChangedItByHand() {
        PlacePlan plan = proposed(0);
        plan.changedByHand(plan.figures(), "other", OTHER);
        assertThat(plan.inputHash()).isEqualTo("other");
        assertRefused("deployment.secondOfficer", () -> plan.approve(OTHER, NOW));
        plan.approve(MAKER, NOW);
    }

    @Test
    void namesWhoOrderedItChangedItByHandAndDecidedOnIt() {
        PlacePlan plan = proposed(0);
        assertThat(PlanOfficers.Ids.of(plan, MAKER, Map.of(AccountId.of(9), 2)))
                .as("places by hand of the plan before were not changed in this one")
                .isEqualTo(new PlanOfficers.Ids(MAKER, null, null, 2));
        assertThat(PlanOfficers.Ids.of(plan, MAKER, Map.of(MAKER, 1)).changer()).isEqualTo(MAKER);
        plan.changedByHand(plan.figures(), "other", OTHER);
        plan.approve(AccountId.of(3), NOW);
        PlanOfficers.Ids ids = PlanOfficers.Ids.of(plan, MAKER, Map.of());
        assertThat(ids).isEqualTo(new PlanOfficers.Ids(MAKER, OTHER, AccountId.of(3), 0));
        PlanOfficers named =
                PlanOfficers.of(ids, Map.of(MAKER, "Amina", OTHER, "Baraka"), 0, SeedOrigin.TYPED);
        assertThat(named)
                .isEqualTo(new PlanOfficers("Amina", "Baraka", "", 0, 0, SeedOrigin.TYPED));
        assertThat(named.isBound()).isFalse();
        assertThat(named.seedKey()).isEqualTo("seed.TYPED");
        assertThat(new PlanOfficers("", null, null, 0, 1, null).isBound()).isTrue();
        assertThat(new PlanOfficers("", null, null, 0, 1, null).seedKey())
                .isEqualTo("seed.unknown");
    }

    @Test
    void isNotApprovedWhenItBreaksARule() {
        assertRefused("deployment.breaksRules", () -> proposed(1).approve(OTHER, NOW));
    }

    @Test
    void givesWayToANewerOne() {
        PlacePlan plan = proposed(0);
        plan.replaced(NOW);
        assertRefused("deployment.planOver.REPLACED", () -> plan.approve(OTHER, NOW));
        assertRefused(
                "deployment.planOver.REPLACED",
                () -> plan.changedByHand(plan.figures(), "x", OTHER));
    }

    @Test
    void whoeverMadeItWithdrawsItAndOthersRefuseIt() {
        PlacePlan own = proposed(0);
        assertThat(own.view("SEED", null).standing()).isEqualTo("PROPOSED");
        own.refuse(MAKER, StatedReason.of("Too early"), NOW);
        assertThat(own.view("SEED", null).standing()).isEqualTo("WITHDRAWN");
        PlacePlan other = proposed(0);
        other.refuse(OTHER, StatedReason.of("Too early"), NOW);
        assertThat(other.view("SEED", null).standing()).isEqualTo("REFUSED");
    }
}
