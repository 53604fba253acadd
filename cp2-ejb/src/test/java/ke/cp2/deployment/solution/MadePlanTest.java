package ke.cp2.deployment.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import ke.cp2.deployment.Deployable;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.deployment.Skills;
import ke.cp2.profile.value.Gender;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

class MadePlanTest {

    private static final String ONE = "32005101";
    private static final String TWO = "32005102";
    private static final String SEED = "SEED";

    private static ProblemFixture twoCentres() {
        return new ProblemFixture().seats(ONE, "INV", 2).seats(TWO, "INV", 1);
    }

    private static MadePlan plan(PlaceProblem problem, Pin... pins) {
        return MadePlan.of(problem, List.of(pins), DeploymentTerms.USUAL, SEED);
    }

    private static Pin pin(String seat, long person) {
        return new Pin(seat, AccountId.of(person), AccountId.of(99), "Knows the place");
    }

    private static String centreOf(MadePlan plan, long person) {
        Given given = plan.of(String.valueOf(person));
        return given == null ? "nowhere" : given.seat().centreCode();
    }

    @Test
    void fillsWhatItCanAndCountsTheRest() {
        MadePlan plan =
                plan(
                        twoCentres()
                                .person(1, Gender.FEMALE, "INV")
                                .person(2, Gender.MALE, "INV")
                                .person(3, Gender.MALE, "SUP")
                                .problem());
        PlanFigures figures = plan.figures(0);
        assertThat(figures.seats()).isEqualTo(3);
        assertThat(figures.filled()).isEqualTo(2);
        assertThat(figures.free()).isOne();
        assertThat(figures.leftOver()).isOne();
        assertThat(figures.women()).isOne();
        assertThat(figures.men()).isOne();
        assertThat(figures.proven()).isTrue();
        assertThat(plan.leftOver())
                .extracting(PlacePerson::accountId)
                .containsExactly(AccountId.of(3));
        assertThat(plan.solved().shortages()).hasSize(1);
    }

    @Test
    void leavesPeopleWhereAnOfficerHasSentThem() {
        PlaceProblem problem =
                twoCentres()
                        .person(1, Gender.FEMALE, "INV")
                        .person(2, Gender.MALE, "INV")
                        .person(3, Gender.MALE, "INV")
                        .problem();
        for (long person = 1; person <= 3; person++) {
            MadePlan plan = plan(problem, pin(TWO + "-INV-1", person));
            assertThat(centreOf(plan, person)).isEqualTo(TWO);
            Given given = plan.at(TWO + "-INV-1");
            assertThat(given).isNotNull();
            assertThat(given.pin()).isNotNull();
            assertThat(plan.figures(0).filled()).isEqualTo(3);
            assertThat(plan.isWeighed(TWO + "-INV-1", "9")).isFalse();
            assertThat(plan.isWeighed(ONE + "-INV-1", String.valueOf(person))).isFalse();
            assertThat(plan.isWeighed(ONE + "-INV-1", "9")).isTrue();
        }
    }

    @Test
    void leavesOutAPinThatARuleForbidsOrThatFitsNoLonger() {
        PlaceProblem problem =
                twoCentres().person(1, Gender.FEMALE, null, Set.of(TWO), "INV").problem();
        assertThat(centreOf(plan(problem, pin(TWO + "-INV-1", 1)), 1)).isEqualTo(ONE);
        assertThat(centreOf(plan(problem, pin("32005199-INV-1", 1)), 1)).isEqualTo(ONE);
        assertThat(plan(problem, pin(TWO + "-INV-1", 7)).at(TWO + "-INV-1")).isNull();
    }

    @Test
    void sendsWhomAVacancyOfOneCentreIsForThereUnlessItIsTheOwnStation() {
        PlaceProblem problem =
                twoCentres()
                        .person(1, Gender.FEMALE, "INV")
                        .person(2, Gender.MALE, TWO, Set.of(), "INV")
                        .problem();
        assertThat(centreOf(plan(problem), 2)).isEqualTo(TWO);
        PlaceProblem barred =
                twoCentres().person(2, Gender.MALE, TWO, Set.of(TWO), "INV").problem();
        assertThat(centreOf(plan(barred), 2)).isEqualTo(ONE);
    }

    @Test
    void givesAReaderOfOneCentreThePlaceThereThatAsksForBraille() {
        PlaceProblem drawn =
                new ProblemFixture()
                        .seats(ONE, "INV", 2)
                        .person(1, Gender.MALE, ONE, Set.of(), "INV")
                        .problem();
        PlacePerson person = drawn.people().get(0);
        Deployable reader =
                new Deployable(
                        "1",
                        ProblemFixture.HERE,
                        Gender.MALE,
                        1,
                        Set.of("INV"),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        true,
                        false);
        PlaceProblem problem =
                new PlaceProblem(
                        List.of(
                                drawn.seats().get(0),
                                drawn.seats().get(1).asking(new Skills(true, false))),
                        List.of(
                                new PlacePerson(
                                        person.accountId(),
                                        reader,
                                        person.applications(),
                                        person.stationPosition(),
                                        person.stationCentre())),
                        0);

        assertThat(plan(problem).at(ONE + "-INV-2")).isNotNull();
        assertThat(plan(problem).at(ONE + "-INV-1")).isNull();
    }

    @Test
    void countsCentresOfOneGender() {
        PlaceProblem problem =
                new ProblemFixture()
                        .seats(ONE, "INV", 3)
                        .person(1, Gender.MALE, "INV")
                        .person(2, Gender.MALE, "INV")
                        .person(3, Gender.MALE, "INV")
                        .problem();
        assertThat(plan(problem).figures(0).oneSided()).isOne();
        PlaceProblem mixed =
                new ProblemFixture()
                        .seats(ONE, "INV", 3)
                        .person(1, Gender.MALE, "INV")
                        .person(2, Gender.FEMALE, "INV")
                        .person(3, Gender.MALE, "INV")
                        .problem();
        assertThat(plan(mixed).figures(0).oneSided()).isZero();
    }

    @Test
    void isTheSameAgainAndHasAnotherHashWhenAnythingHasChanged() {
        PlaceProblem problem =
                twoCentres()
                        .person(1, Gender.FEMALE, "INV")
                        .person(2, Gender.MALE, "INV")
                        .problem();
        MadePlan plan = plan(problem);
        assertThat(plan(problem).hash()).isEqualTo(plan.hash());
        assertThat(centreOf(plan(problem), 1)).isEqualTo(centreOf(plan, 1));
        assertThat(
                        List.of(
                                plan(problem, pin(ONE + "-INV-1", 1)).hash(),
                                plan(twoCentres().person(1, Gender.FEMALE, "INV").problem()).hash(),
                                plan(twoCentres()
                                                .person(1, Gender.FEMALE, "INV")
                                                .person(2, Gender.MALE, null, Set.of(ONE), "INV")
                                                .problem())
                                        .hash(),
                                MadePlan.of(problem, List.of(), DeploymentTerms.USUAL, "OTHER")
                                        .hash(),
                                MadePlan.of(
                                                problem,
                                                List.of(),
                                                new DeploymentTerms(6, 20, 10, 1, 1000),
                                                SEED)
                                        .hash()))
                .doesNotHaveDuplicates()
                .doesNotContain(plan.hash());
    }
}
