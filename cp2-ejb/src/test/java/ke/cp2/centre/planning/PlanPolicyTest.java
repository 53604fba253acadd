package ke.cp2.centre.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import ke.cp2.centre.staffing.PlaceNeed;
import ke.cp2.vacancy.CentreVacancy;
import ke.cp2.vacancy.VacancyState;
import org.junit.jupiter.api.Test;

/** What a plan does where there are no vacancies, fitting ones, and others. */
class PlanPolicyTest {

    @Test
    void aPlanWritesOnlyWhatIsMissingAndChangesOnlyItsOwnDrafts() {
        List<PlanLine> lines =
                PlanPolicy.lines(
                        List.of(
                                need("03201", 5),
                                need("03202", 5),
                                need("03203", 5),
                                need("03204", 5),
                                need("03205", 5),
                                need("03206", 5)),
                        List.of(
                                vacancy(2, "03202", 5, VacancyState.PUBLISHED, null),
                                vacancy(3, "03203", 4, VacancyState.DRAFT, null),
                                vacancy(4, "03204", 4, VacancyState.PUBLISHED, null),
                                vacancy(5, "03205", 4, VacancyState.DRAFT, "Ziwa Heri"),
                                vacancy(6, "03206", 2, VacancyState.DRAFT, null),
                                vacancy(7, "03206", 2, VacancyState.DRAFT, null)));

        assertThat(lines)
                .extracting(PlanLine::step)
                .containsExactly(
                        PlanStep.DRAFT,
                        PlanStep.STAYS,
                        PlanStep.RESIZE,
                        PlanStep.DIFFERS,
                        PlanStep.DIFFERS,
                        PlanStep.DIFFERS);
        assertThat(lines.get(2).vacancyId()).isEqualTo(3);
        assertThat(lines.get(5).posts()).as("of both").isEqualTo(4);
    }

    @Test
    void aVacancyHasNoMorePostsThanItMay() {
        assertThat(PlanPolicy.lines(List.of(need("03201", 12_345)), List.of()).get(0).need())
                .isEqualTo(PlanPolicy.MOST_POSTS);
    }

    private static PlaceNeed need(String subCounty, int posts) {
        return new PlaceNeed(new PlaceNeed.Key("032", subCounty, "INV"), posts);
    }

    private static CentreVacancy vacancy(
            long id, String subCounty, int posts, VacancyState state, String station) {
        return new CentreVacancy(
                id,
                "KCSE-2026-INV-100" + id,
                "INV",
                "032",
                subCounty,
                station,
                posts,
                Instant.MAX,
                state);
    }
}
