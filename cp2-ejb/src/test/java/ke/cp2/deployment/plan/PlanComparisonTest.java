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
        assertThat(PlanComparison.of(before, now)).isEqualTo(new PlanComparison(1, 2, 1, 1));
    }

    private static Object[] row(long person, String centre, String position) {
        return new Object[] {person, centre, position};
    }
}
