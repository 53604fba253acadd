package ke.cp2.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ke.cp2.profile.value.Gender;
import ke.cp2.reference.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeploymentPlanTest {

    private static final DeploymentTerms TERMS = DeploymentTerms.USUAL;
    private static final GeoPoint NAKURU = new GeoPoint(-0.303, 36.08);
    private static final GeoPoint GILGIL = new GeoPoint(-0.493, 36.317);

    private static Seat seat(String centre, GeoPoint point) {
        return new Seat(centre + "-1", centre, point, "SUPERVISOR", false, false);
    }

    private static Deployable person(String id, GeoPoint home) {
        return new Deployable(
                id,
                home,
                Gender.FEMALE,
                1,
                Set.of("SUPERVISOR"),
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                false);
    }

    private static Deployable barred(Obstacle by) {
        Set<String> here = Set.of("32005001");
        return new Deployable(
                "A",
                NAKURU,
                Gender.MALE,
                1,
                by == Obstacle.OTHER_POSITION ? Set.of("SECURITY") : Set.of("SUPERVISOR"),
                by == Obstacle.OWN_STATION ? here : Set.of(),
                by == Obstacle.DECLARED_INTEREST ? here : Set.of(),
                by == Obstacle.SENT_BEFORE ? here : Set.of(),
                by != Obstacle.NO_BRAILLE,
                by != Obstacle.NO_SIGN_LANGUAGE);
    }

    static Stream<Obstacle> obstacles() {
        return Stream.of(Obstacle.values());
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void nobodyIsSentWhereARuleForbidsIt(Obstacle obstacle) {
        Seat seat = new Seat("S", "32005001", NAKURU, "SUPERVISOR", true, true);

        DeploymentPlan plan =
                DeploymentPlan.of(List.of(seat), List.of(barred(obstacle)), TERMS, "seed");

        assertThat(plan.placements()).isEmpty();
        assertThat(plan.extraPoints("S", "A")).isEmpty();
        Shortage shortage = plan.shortages().get(0);
        assertThat(shortage.seats()).containsExactly(seat);
        assertThat(shortage.people()).isEmpty();
        assertThat(shortage.others()).isEqualTo(Map.of(obstacle, 1L));
    }

    @Test
    void eachIsSentToTheNearerCentre() {
        DeploymentPlan plan =
                DeploymentPlan.of(
                        List.of(seat("32005001", NAKURU), seat("32006001", GILGIL)),
                        List.of(person("A", GILGIL), person("B", NAKURU)),
                        TERMS,
                        "seed");

        assertThat(plan.placements())
                .extracting(placed -> placed.seat().centreCode() + placed.person().id())
                .containsExactly("32005001B", "32006001A");
        assertThat(plan.placements()).allMatch(placed -> placed.kilometres() == 0);
        assertThat(plan.extraPoints("32005001-1", "B")).contains(0L);
        assertThat(plan.extraPoints("32005001-1", "A"))
                .as("for both then travel 33 km, which count as 30")
                .hasValueSatisfying(points -> assertThat(points).isBetween(299L, 600L));
    }

    @Test
    void threeSeatsForTwoPeopleAreProvenToBeTooMany() {
        Seat[] seats = {
            seat("32005001", NAKURU), seat("32005002", NAKURU), seat("32005003", NAKURU)
        };

        DeploymentPlan plan =
                DeploymentPlan.of(
                        List.of(seats),
                        List.of(person("A", NAKURU), person("B", NAKURU)),
                        TERMS,
                        "seed");

        assertThat(plan.placements()).hasSize(2);
        Shortage shortage = plan.shortages().get(0);
        assertThat(shortage.seats()).containsExactlyInAnyOrder(seats);
        assertThat(shortage.people())
                .extracting(Deployable::id)
                .containsExactlyInAnyOrder("A", "B");
        assertThat(plan.isProven()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0",
        "4.9, 1, 0",
        "5.1, 1, 50",
        "12, 20, 100",
        "12, 21, 120",
        "9999, 1, 7000"
    })
    void distanceAndRankCountInBands(double kilometres, int rank, int points) {
        assertThat(TERMS.points(kilometres, rank)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 1", "4, 2", "6, 2", "8, 3", "9, 3"})
    void aThirdOfACentreRoundedUpIsOfEachGender(int seats, int fewest) {
        assertThat(SeatCosts.fewest(seats)).isEqualTo(fewest);
    }

    @Test
    void theGenderThatIsMissingIsSentFromFurther() {
        List<Seat> seats = new ArrayList<>();
        List<Deployable> people = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            seats.add(new Seat("S" + i, "32005001", NAKURU, "SUPERVISOR", false, false));
            people.add(person("W" + i, NAKURU));
        }
        people.add(
                new Deployable(
                        "M",
                        GILGIL,
                        Gender.MALE,
                        1,
                        Set.of("SUPERVISOR"),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false,
                        false));

        DeploymentPlan plan = DeploymentPlan.of(seats, people, TERMS, "seed");

        assertThat(plan.placements()).extracting(placed -> placed.person().id()).contains("M");
        assertThat(plan.oneSidedCentres()).isZero();
    }

    /** Two readers and an ordinary person for two ordinary places and two that ask. */
    @Test
    void amongPlansThatFillAsManyPlacesThoseThatAskComeFirst() {
        List<Seat> seats =
                List.of(
                        new Seat("P1", "32005001", NAKURU, "SUPERVISOR", false, false),
                        new Seat("P2", "32005001", NAKURU, "SUPERVISOR", false, false),
                        new Seat("B", "32006001", GILGIL, "SUPERVISOR", true, false),
                        new Seat("S", "32006001", GILGIL, "SUPERVISOR", false, true));

        for (String seed : List.of("one", "two", "three", "four")) {
            DeploymentPlan plan =
                    DeploymentPlan.of(
                            seats,
                            List.of(
                                    skilled("R", true, false),
                                    skilled("H", false, true),
                                    person("A", NAKURU)),
                            TERMS,
                            seed);

            assertThat(plan.placements())
                    .extracting(placed -> placed.seat().id() + placed.person().id())
                    .contains("BR", "SH")
                    .hasSize(3);
            assertThat(plan.isProven()).isTrue();
            assertThat(plan.points()).as("of the pairs alone").isLessThan(2000);
        }
    }

    private static Deployable skilled(String id, boolean braille, boolean sign) {
        return new Deployable(
                id,
                NAKURU,
                Gender.FEMALE,
                1,
                Set.of("SUPERVISOR"),
                Set.of(),
                Set.of(),
                Set.of(),
                braille,
                sign);
    }

    /** The seed decides between plans that are equally good, so it never makes one better. */
    @Test
    void allSeedsGiveTheSamePoints() {
        InventedSubCounty given = InventedSubCounty.of(5, 12, 90, 100);

        assertThat(
                        Stream.of("friend-1", "friend-2", "friend-3", "friend-4", "friend-5")
                                .map(
                                        seed ->
                                                Flow.of(
                                                        DeploymentPlan.of(
                                                                given.seats(),
                                                                given.people(),
                                                                TERMS,
                                                                seed)))
                                .collect(Collectors.toSet()))
                .hasSize(1);
    }

    @Test
    void theOrderInWhichAllCameChangesNothingAndTheSeedDoes() {
        InventedSubCounty given = InventedSubCounty.of(7, 20, 160, 230);
        List<Seat> seats = new ArrayList<>(given.seats());
        List<Deployable> people = new ArrayList<>(given.people());
        Set<String> first = sent(seats, people, "seed");
        Collections.shuffle(seats, new Random(1));
        Collections.shuffle(people, new Random(2));

        assertThat(sent(seats, people, "seed")).isEqualTo(first);
        assertThat(sent(seats, people, "another")).isNotEqualTo(first);
    }

    private static Set<String> sent(List<Seat> seats, List<Deployable> people, String seed) {
        return DeploymentPlan.of(seats, people, TERMS, seed).placements().stream()
                .map(placed -> placed.seat().id() + placed.person().id())
                .collect(Collectors.toSet());
    }

    /** Enough people, just too few, and far too few. */
    @ParameterizedTest
    @CsvSource({"1, 230", "2, 230", "3, 165", "4, 120"})
    void othersWhoSolveItFindNothingBetter(int number, int people) {
        InventedSubCounty given = InventedSubCounty.of(number, 20, 160, people);

        DeploymentPlan plan = DeploymentPlan.of(given.seats(), given.people(), TERMS, "seed");

        assertThat(Flow.of(plan)).isEqualTo(Flow.of(given, TERMS, "seed"));
        assertThat(plan.isProven()).isTrue();
        assertThat(plan.breaks()).isZero();
    }

    /** Three sub-counties lack people, one has more than it needs. */
    private static InventedSubCounty restOfACounty() {
        return InventedSubCounty.together(
                Stream.of(1, 2, 3, 4)
                        .map(number -> InventedSubCounty.of(number, 10, 80, number == 4 ? 190 : 60))
                        .map(
                                given ->
                                        given.without(
                                                DeploymentPlan.of(
                                                                given.seats(),
                                                                given.people(),
                                                                TERMS,
                                                                "seed")
                                                        .placements()))
                        .toList());
    }

    @Test
    void theSecondPassFillsWhatSubCountiesCouldNotAndOthersFindNothingBetter() {
        InventedSubCounty rest = restOfACounty();

        DeploymentPlan pass = DeploymentPlan.of(rest.seats(), rest.people(), TERMS, "seed");

        assertThat(rest.seats()).as("what the sub-counties have left").hasSizeGreaterThan(50);
        assertThat(pass.placements()).hasSizeGreaterThan(40);
        assertThat(Flow.of(pass)).isEqualTo(Flow.of(rest, TERMS, "seed"));
        assertThat(pass.isProven()).isTrue();
        assertThat(pass.breaks()).isZero();
        assertThat(pass.placements())
                .as("everybody is of another sub-county: the own one could have filled the seat")
                .noneMatch(
                        placed ->
                                placed.seat()
                                        .centreCode()
                                        .substring(2, 5)
                                        .equals(placed.person().id().substring(0, 3)));
        List<Seat> seats = new ArrayList<>(rest.seats());
        List<Deployable> people = new ArrayList<>(rest.people());
        Set<String> first = sent(seats, people, "seed");
        Collections.shuffle(seats, new Random(3));
        Collections.shuffle(people, new Random(4));
        assertThat(sent(seats, people, "seed")).isEqualTo(first);
    }

    @Test
    void aSeatWhosePositionNobodyHoldsStaysFreeWithTheReason() {
        DeploymentPlan plan =
                DeploymentPlan.of(
                        List.of(
                                seat("32005001", NAKURU),
                                new Seat("D", "32005002", NAKURU, "DRIVER", false, false),
                                new Seat("E", "32005002", NAKURU, "DRIVER", false, false)),
                        List.of(person("A", NAKURU)),
                        TERMS,
                        "seed");

        assertThat(plan.placements()).extracting(placed -> placed.person().id()).containsOnly("A");
        assertThat(plan.shortages())
                .hasSize(2)
                .allSatisfy(
                        lack ->
                                assertThat(lack.others())
                                        .isEqualTo(Map.of(Obstacle.OTHER_POSITION, 1L)));
        assertThat(plan.isProven()).isTrue();
    }

    @Test
    void whoIsNotOfThePlanIsNotExplained() {
        DeploymentPlan plan = DeploymentPlan.of(List.of(), List.of(), TERMS, "seed");

        assertThatThrownBy(() -> plan.extraPoints("S", "A"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
