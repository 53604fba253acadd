package ke.cp2.deployment.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.deployment.Deployable;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.profile.value.Gender;
import ke.cp2.reference.GeoPoint;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

class SolvedPlansTest {

    private static final GeoPoint HERE = new GeoPoint(-0.7, 36.4);

    private final SolvedPlans plans = new SolvedPlans();

    @Test
    void whatHasNotChangedIsSolvedOnce() {
        MadePlan first = plan(problem("Ziwa", 11), List.of(), "seed");
        assertThat(plan(problem("Ziwa", 11), List.of(), "seed")).isSameAs(first);
    }

    @Test
    void everyChangeIsAnotherProblem() {
        MadePlan first = plan(problem("Ziwa", 11), List.of(pin("Ill")), "seed");
        assertThat(plan(problem("Ziwa Heri", 11), List.of(pin("Ill")), "seed")).isNotSameAs(first);
        assertThat(plan(problem("Ziwa", 12), List.of(pin("Ill")), "seed")).isNotSameAs(first);
        assertThat(plan(problem("Ziwa", 11), List.of(pin("Near")), "seed")).isNotSameAs(first);
        assertThat(plan(problem("Ziwa", 11), List.of(), "seed")).isNotSameAs(first);
        assertThat(plan(problem("Ziwa", 11), List.of(pin("Ill")), "other")).isNotSameAs(first);
    }

    @Test
    void onlyTheLastAreKept() {
        MadePlan first = plan(problem("Ziwa", 11), List.of(), "seed");
        for (int other = 0; other < SolvedPlans.KEPT; other++) {
            plan(problem("Ziwa", 11), List.of(), "seed " + other);
        }
        assertThat(plan(problem("Ziwa", 11), List.of(), "seed")).isNotSameAs(first);
    }

    private MadePlan plan(PlaceProblem problem, List<Pin> pins, String seed) {
        return plans.of(problem, pins, DeploymentTerms.USUAL, seed);
    }

    private static PlaceProblem problem(String centre, long application) {
        return new PlaceProblem(
                List.of(new PlaceSeat("32005001", centre, "03205", HERE, "INV", 1)),
                List.of(
                        new PlacePerson(
                                AccountId.of(7),
                                new Deployable(
                                        "7",
                                        HERE,
                                        Gender.FEMALE,
                                        1,
                                        Set.of("INV"),
                                        Set.of(),
                                        Set.of(),
                                        Set.of(),
                                        false,
                                        false),
                                Map.of("INV", application),
                                null,
                                null)),
                0);
    }

    private static Pin pin(String reason) {
        return new Pin(
                PlaceSeat.id("32005001", "INV", 1), AccountId.of(7), AccountId.of(2), reason);
    }
}
