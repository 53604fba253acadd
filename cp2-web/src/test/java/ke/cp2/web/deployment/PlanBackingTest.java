package ke.cp2.web.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ke.cp2.application.deployed.RankSources;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.deployment.change.ChangeCatalogue;
import ke.cp2.deployment.change.ChangeRow;
import ke.cp2.deployment.plan.PlanCatalogue;
import ke.cp2.deployment.plan.PlanComparison;
import ke.cp2.deployment.plan.PlanOfficers;
import ke.cp2.deployment.plan.PlanState;
import ke.cp2.deployment.plan.PlanView;
import ke.cp2.deployment.solution.PlanFigures;
import ke.cp2.deployment.standing.Standing;
import ke.cp2.deployment.standing.StandingPeople;
import ke.cp2.web.audit.AuditTexts;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanBackingTest {

    private final PlanBacking backing = new PlanBacking();
    private PlanState kept = PlanState.PROPOSED;

    @BeforeEach
    void thePlanIsOpen() throws Exception {
        give("catalogue", new Kept());
        give("changed", new Unchanged());
        give("standing", new Skilled());
        give("feedback", new Refusing());
        give("language", new Wordless());
        give("auditTexts", new Trail());
        give("plan", new Kept().view(7L).orElseThrow());
        give("approvable", true);
        backing.askApprove();
    }

    private void give(String name, Object value) throws ReflectiveOperationException {
        Field field = PlanBacking.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(backing, value);
    }

    @Test
    void showsThePlanAsItIsWhenTheApprovalIsRefused() {
        assertThat(backing.getPlan().isProposed()).isTrue();
        kept = PlanState.APPLIED;
        assertThat(backing.approve()).isNull();
        assertThat(backing.getPlan().state()).isEqualTo(PlanState.APPLIED);
        assertThat(backing.isApproving()).isFalse();
    }

    @Test
    void asksAgainWhileThePlanWaits() {
        assertThat(backing.approve()).isNull();
        assertThat(backing.isApproving()).isTrue();
    }

    private static final class Trail extends AuditTexts {}

    private static final class Skilled extends StandingPeople {

        @Override
        public List<Standing> lacking(long seriesId, List<String> subCounties) {
            return List.of();
        }
    }

    private final class Kept extends PlanCatalogue {

        @Override
        public Optional<PlanView> view(@Nullable Long id) {
            return Optional.of(
                    new PlanView(
                            7,
                            2,
                            "032",
                            "03205",
                            List.of("03205"),
                            kept,
                            "SEED",
                            1,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            PlanFigures.NONE));
        }

        @Override
        public Optional<PlanOfficers> officers(long planId) {
            return Optional.of(new PlanOfficers("", null, null, 0, 0, null));
        }

        @Override
        public Optional<PlanView.Turn> turn(long planId) {
            return Optional.of(new PlanView.Turn(1, List.of()));
        }

        @Override
        public Optional<PlanView.Weights> weights(long planId) {
            return Optional.of(new PlanView.Weights(DeploymentTerms.USUAL, true, null, null));
        }

        @Override
        public int ended(long planId) {
            return 0;
        }

        @Override
        public boolean isTelling(long planId) {
            return false;
        }

        @Override
        public Optional<RankSources> rankSources(long planId) {
            return Optional.empty();
        }

        @Override
        public boolean isOwn(PlanView plan) {
            return false;
        }

        @Override
        public boolean isApprovable(PlanView plan) {
            return plan.isProposed();
        }

        @Override
        public Optional<PlanComparison> comparison(long planId) {
            return Optional.empty();
        }
    }

    private static final class Unchanged extends ChangeCatalogue {

        @Override
        public List<ChangeRow> ofPlace(long seriesId, String subCountyCode) {
            return List.of();
        }
    }

    private static final class Refusing extends Feedback {

        @Override
        public @Nullable String attempt(Runnable useCase, String done, Supplier<String> next) {
            return null;
        }
    }

    private static final class Wordless extends Language {

        @Override
        public String text(String bundle, String key, Object... values) {
            return key;
        }
    }
}
