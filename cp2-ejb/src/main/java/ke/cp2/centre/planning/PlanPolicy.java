package ke.cp2.centre.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ke.cp2.centre.staffing.PlaceNeed;
import ke.cp2.vacancy.CentreVacancy;

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

    static PlaceNeed.Key key(CentreVacancy vacancy) {
        return new PlaceNeed.Key(
                vacancy.countyCode(),
                Objects.requireNonNull(vacancy.subCountyCode()),
                vacancy.positionCode());
    }

    private static PlanLine line(PlaceNeed need, List<CentreVacancy> there) {
        int wanted = Math.min(need.posts(), MOST_POSTS);
        int posts = there.stream().mapToInt(CentreVacancy::posts).sum();
        CentreVacancy first = there.isEmpty() ? null : there.get(0);
        boolean own =
                first != null
                        && there.size() == 1
                        && first.isDraft()
                        && first.stationName() == null;
        PlanStep step =
                first == null
                        ? PlanStep.DRAFT
                        : posts == wanted
                                ? PlanStep.STAYS
                                : own ? PlanStep.RESIZE : PlanStep.DIFFERS;
        return new PlanLine(
                step,
                need.key().countyCode(),
                need.key().subCountyCode(),
                need.key().positionCode(),
                wanted,
                posts,
                step == PlanStep.RESIZE && first != null ? first.id() : null,
                first == null ? null : first.number());
    }
}
