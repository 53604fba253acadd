package ke.cp2.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanComparisonTest {

    private static final String ONE = "32005101";
    private static final String TWO = "32005102";

    @Test
    void comparesWithThePlanBefore() {
        List<Object[]> before =
                List.of(
                        row(1, ONE, "INV"),
                        row(2, ONE, "INV"),
                        row(3, TWO, "INV"),
                        row(4, TWO, "INV"));
        List<Object[]> now =
                List.of(
                        row(1, ONE, "INV"),
                        row(2, TWO, "INV"),
                        row(3, TWO, "SUP"),
                        row(5, TWO, "INV"));
        assertThat(PlanComparison.of(before, now, List.of()))
                .isEqualTo(new PlanComparison(1, 2, 1, 1));
    }

    @Test
    void leavesWhoIsDeployedAlreadyInTheirPlaces() {
        List<Object[]> deployed = List.of(row(1, ONE, "INV"), row(2, TWO, "INV"));
        assertThat(PlanComparison.of(deployed, List.of(), deployed))
                .as("of the plan that is in effect")
                .isEqualTo(new PlanComparison(2, 0, 0, 0));
        assertThat(PlanComparison.of(List.of(), List.<Object[]>of(row(3, ONE, "INV")), deployed))
                .as("of one that had them left out already")
                .isEqualTo(new PlanComparison(2, 0, 1, 0));
        assertThat(
                        PlanComparison.of(
                                List.<Object[]>of(row(1, TWO, "INV"), row(4, ONE, "INV")),
                                List.of(),
                                deployed))
                .isEqualTo(new PlanComparison(1, 1, 0, 1));
    }

    private static Object[] row(long person, String centre, String position) {
        return new Object[] {person, centre, position};
    }
}
