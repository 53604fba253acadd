package ke.cp2.centre.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import ke.cp2.centre.staffing.PlaceNeed;
import ke.cp2.reference.StationType;
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
                        PlanStep.DRAFT,
                        PlanStep.DRAFT,
                        PlanStep.RESIZE);
        assertThat(lines)
                .extracting(PlanLine::draftPosts)
                .as("never more than what all vacancies together lack")
                .containsExactly(5, 0, 5, 1, 1, 3);
        assertThat(lines.get(2).draftId()).isEqualTo(3);
        assertThat(lines.get(5).posts()).as("of both").isEqualTo(4);
    }

    @Test
    void aVacancyOfOneStationCountsAndIsNeverRaised() {
        PlanLine schools =
                line(
                        40,
                        vacancy(2, "03201", 6, VacancyState.PUBLISHED, "Ziwa Heri"),
                        ofCentre(3, 4, "32005102"),
                        vacancy(4, "03201", 10, VacancyState.DRAFT, null));
        assertThat(schools.step()).isEqualTo(PlanStep.RESIZE);
        assertThat(List.of(schools.draftId(), (long) schools.draftPosts()))
                .as("the draft for all centres has what the schools have not")
                .containsExactly(4L, 30L);

        PlanLine school = line(40, ofCentre(3, 4, "32005102"));
        assertThat(school.step()).isEqualTo(PlanStep.DRAFT);
        assertThat(school.draftPosts()).isEqualTo(36);
        assertThat(school.vacancies().get(0).isForOneStation()).isTrue();

        PlanLine many =
                line(
                        5,
                        vacancy(2, "03201", 6, VacancyState.PUBLISHED, "Ziwa Heri"),
                        vacancy(4, "03201", 1, VacancyState.DRAFT, null));
        assertThat(many.step())
                .as("no draft can have less than a post")
                .isEqualTo(PlanStep.DIFFERS);
        assertThat(many.draft()).isNull();
    }

    @Test
    void aDraftOfAnotherKindOfStationIsNotTakenOver() {
        PlanLine line =
                line(
                        5,
                        new CentreVacancy(
                                2,
                                "KCSE-2026-INV-1002",
                                "INV",
                                "032",
                                "03201",
                                StationType.CONTAINER,
                                null,
                                null,
                                2,
                                Instant.EPOCH,
                                Instant.MAX,
                                VacancyState.DRAFT));
        assertThat(line.step()).isEqualTo(PlanStep.DRAFT);
        assertThat(line.draftPosts()).isEqualTo(3);
    }

    @Test
    void whatHasChangedSinceItWasOrderedIsLeft() {
        VacancyPlanRow row = new VacancyPlanRow(1, 1, line(5));
        assertThat(PlanPolicy.isStill(row, List.of(line(5)))).isTrue();
        assertThat(PlanPolicy.isStill(row, List.of(line(6)))).isFalse();
        assertThat(PlanPolicy.isStill(row, List.of(line(7, ofCentre(3, 2, "32005102")))))
                .as("two posts came, and two more are needed")
                .isTrue();
        assertThat(
                        PlanPolicy.isStill(
                                row,
                                List.of(line(5, vacancy(4, "03201", 2, VacancyState.DRAFT, null)))))
                .isFalse();
    }

    private static PlanLine line(int need, CentreVacancy... vacancies) {
        return PlanPolicy.lines(List.of(need("03201", need)), List.of(vacancies)).get(0);
    }

    private static CentreVacancy ofCentre(long id, int posts, String code) {
        return new CentreVacancy(
                id,
                "KCSE-2026-INV-100" + id,
                "INV",
                "032",
                "03201",
                StationType.EXAM_CENTRE,
                null,
                code,
                posts,
                Instant.EPOCH,
                Instant.MAX,
                VacancyState.DRAFT);
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
                StationType.EXAM_CENTRE,
                station,
                null,
                posts,
                Instant.EPOCH,
                Instant.MAX,
                state);
    }
}
