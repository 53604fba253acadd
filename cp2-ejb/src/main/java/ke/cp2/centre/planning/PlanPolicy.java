package ke.cp2.centre.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ke.cp2.centre.staffing.PlaceNeed;
import ke.cp2.vacancy.CentreVacancy;
import org.jspecify.annotations.Nullable;

/** Compares the need of sub-counties with the vacancies that there are. */
final class PlanPolicy {

    /** A vacancy has no more posts. */
    static final int MOST_POSTS = 10_000;

    private PlanPolicy() {}

    /** Says what a plan does, by sub-county and position. */
    static List<PlanLine> lines(List<PlaceNeed> needs, List<CentreVacancy> vacancies) {
        Map<PlaceNeed.Key, List<CentreVacancy>> there =
                vacancies.stream()
                        .filter(vacancy -> vacancy.subCountyCode() != null)
                        .collect(Collectors.groupingBy(PlanPolicy::key));
        List<PlanLine> lines = new ArrayList<>();
        for (PlaceNeed need : needs) {
            lines.add(line(need, there.getOrDefault(need.key(), List.of())));
        }
        lines.sort(
                Comparator.comparing(PlanLine::subCountyCode)
                        .thenComparing(PlanLine::positionCode));
        return lines;
    }

    private static PlaceNeed.Key key(CentreVacancy vacancy) {
        return new PlaceNeed.Key(
                vacancy.countyCode(),
                Objects.requireNonNull(vacancy.subCountyCode()),
                vacancy.positionCode());
    }

    /**
     * Compares the need with the posts of all vacancies together. What is missing goes into a draft
     * for all centres, one that is there or a new one; a vacancy of one station is counted, and
     * stays as it is.
     */
    private static PlanLine line(PlaceNeed need, List<CentreVacancy> there) {
        int wanted = Math.min(need.posts(), MOST_POSTS);
        int posts = there.stream().mapToInt(CentreVacancy::posts).sum();
        int missing = wanted - posts;
        CentreVacancy draft =
                there.stream()
                        .filter(CentreVacancy::isDraftForAllCentres)
                        .filter(vacancy -> vacancy.posts() + missing > 0)
                        .findFirst()
                        .orElse(null);
        if (missing == 0) {
            return line(PlanStep.STAYS, need.key(), wanted, posts, 0, null, there);
        }
        if (draft != null) {
            return line(
                    PlanStep.RESIZE,
                    need.key(),
                    wanted,
                    posts,
                    draft.posts() + missing,
                    draft,
                    there);
        }
        return missing > 0
                ? line(PlanStep.DRAFT, need.key(), wanted, posts, missing, null, there)
                : line(PlanStep.DIFFERS, need.key(), wanted, posts, 0, null, there);
    }

    private static PlanLine line(
            PlanStep step,
            PlaceNeed.Key key,
            int need,
            int posts,
            int draftPosts,
            @Nullable CentreVacancy draft,
            List<CentreVacancy> there) {
        return new PlanLine(
                step,
                key.countyCode(),
                key.subCountyCode(),
                key.positionCode(),
                need,
                posts,
                draftPosts,
                draft,
                there);
    }

    /** Tells whether a row of a plan is still to be done as its preview said. */
    static boolean isStill(VacancyPlanRow row, List<PlanLine> now) {
        return now.stream()
                .anyMatch(
                        line ->
                                line.isChange()
                                        && line.subCountyCode().equals(row.key().subCountyCode())
                                        && line.positionCode().equals(row.key().positionCode())
                                        && line.draftPosts() == row.posts()
                                        && Objects.equals(line.draftId(), row.vacancyId()));
    }
}
