package ke.cp2.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import ke.cp2.deployment.Deployable;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.deployment.solution.MadePlan;
import ke.cp2.deployment.solution.PlacePerson;
import ke.cp2.deployment.solution.PlaceProblem;
import ke.cp2.deployment.solution.PlaceSeat;
import ke.cp2.profile.value.Gender;
import ke.cp2.reference.GeoPoint;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

class PlanReasonsTest {

    private static final GeoPoint HERE = new GeoPoint(-1, 36);
    private static final List<String> CENTRES = List.of("32005101", "32005102", "32005103");

    /** Three places of one kind at three centres, and one person who can take any. */
    private static MadePlan plan() {
        Deployable one =
                new Deployable(
                        "1",
                        HERE,
                        Gender.FEMALE,
                        1,
                        new TreeSet<>(Set.of("INV")),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false,
                        false);
        return MadePlan.of(
                new PlaceProblem(
                        CENTRES.stream()
                                .map(
                                        code ->
                                                new PlaceSeat(
                                                        code,
                                                        "At " + code,
                                                        "03205",
                                                        HERE,
                                                        "INV",
                                                        1))
                                .toList(),
                        List.of(
                                new PlacePerson(
                                        AccountId.of(1), one, Map.of("INV", 1001L), null, null)),
                        0),
                List.of(),
                DeploymentTerms.USUAL,
                "SEED");
    }

    @Test
    void countsTheSamePlacesThatLackForAPlanAndForEachOfItsCentres() {
        MadePlan made = plan();
        assertThat(PlanReasons.free(made, null))
                .hasSize(2)
                .allSatisfy(seat -> assertThat(seat.lacking()).isEqualTo(2));
        assertThat(CENTRES.stream().flatMap(code -> at(made, code)))
                .hasSize(2)
                .allSatisfy(seat -> assertThat(seat.lacking()).isEqualTo(2));
    }

    private static Stream<FreeSeat> at(MadePlan made, String centreCode) {
        return PlanReasons.free(made, centreCode).stream();
    }
}
