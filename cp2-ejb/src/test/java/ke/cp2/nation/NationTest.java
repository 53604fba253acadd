package ke.cp2.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NationTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    private static final List<NationPlace> PLACES =
            IntStream.range(0, 333)
                    .mapToObj(
                            i ->
                                    new NationPlace(
                                            "%05d".formatted(i),
                                            "%03d".formatted(i / 7 + 1),
                                            "P" + i))
                    .toList();

    @Test
    void theSameSeedGivesTheSameNation() {
        assertThat(applications(254)).isEqualTo(applications(254));
        assertThat(applications(254)).isNotEqualTo(applications(255));
    }

    @Test
    void nobodyAppliesTwiceForAVacancyAndNoTwoNumbersAreTheSame() {
        Nation nation = Nation.of(2_000, 254, NOW);
        assertThat(IntStream.range(0, 2_000).mapToObj(nation::mobileNumber))
                .doesNotHaveDuplicates();
        assertThat(applications(254)).hasSizeGreaterThan(2_900).doesNotHaveDuplicates();
    }

    @Test
    void aNationOfATenthLivesInATenthOfTheSubCountiesAndOneOfAThousandInOne() {
        assertThat(NationPlace.of(Nation.of(40_000, 254, NOW), PLACES))
                .hasSize(PLACES.size() / 10)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(NationPlace::code));
        assertThat(NationPlace.of(Nation.of(1_000, 254, NOW), PLACES)).hasSize(1);
        assertThat(NationPlace.of(Nation.of(400_000, 254, NOW), PLACES)).isEqualTo(PLACES);
    }

    @Test
    void theSameSeedSendsTheSamePeopleAndNobodyTwice() {
        List<String> seats = seats(254);
        assertThat(seats).hasSizeGreaterThan(200).isEqualTo(seats(254));
        assertThat(seats).isNotEqualTo(seats(255));
        assertThat(seats.stream().map(seat -> seat.split(" ")[0])).doesNotHaveDuplicates();
        assertThat(seats.stream().map(seat -> seat.split(" ")[1])).doesNotHaveDuplicates();
    }

    /** Which applicant has which seat in the plans in effect, as texts. */
    private static List<String> seats(long seed) {
        Nation nation = Nation.of(2_000, seed, NOW);
        NationPeople people = new NationPeople(nation, null, PLACES);
        NationVacancies vacancies = new NationVacancies(nation, PLACES);
        NationApplications applications = new NationApplications(nation, people, vacancies);
        NationPlans plans =
                new NationPlans(
                        nation,
                        people,
                        vacancies,
                        applications,
                        new NationCentres(nation, PLACES),
                        PLACES,
                        Map.of());
        plans.make(new NationProgress(line -> {}));
        return plans.plans().stream()
                .filter(plan -> !plan.waits())
                .flatMap(plan -> plan.seated().values().stream())
                .map(one -> applications.applicant(one.application()) + " " + one.seat().id())
                .toList();
    }

    /** Who applies for what, as texts. */
    private static List<String> applications(long seed) {
        Nation nation = Nation.of(2_000, seed, NOW);
        NationPeople people = new NationPeople(nation, null, PLACES);
        NationApplications applications =
                new NationApplications(nation, people, new NationVacancies(nation, PLACES));
        return IntStream.range(0, applications.count())
                .mapToObj(a -> applications.applicant(a) + " " + applications.vacancy(a))
                .toList();
    }
}
