package ke.cp2.centre.planning;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ke.cp2.platform.Kenya;
import ke.cp2.vacancy.CentreVacancy;
import ke.cp2.vacancy.series.SeriesName;
import org.jspecify.annotations.Nullable;

/**
 * Shows what ordering vacancies from the need would do, and which drafts of the last plan wait to
 * be published.
 *
 * @param examStartsOn the first day of the examination
 * @param planId the last plan; null when there was none
 * @param state how far it is; null when there was none
 * @param drafts those of the last plan that can be published
 */
public record PlanPreview(
        SeriesName series,
        LocalDate examStartsOn,
        List<PlanLine> lines,
        @Nullable Long planId,
        @Nullable PlanState state,
        List<CentreVacancy> drafts)
        implements Serializable {

    public PlanPreview {
        lines = List.copyOf(lines);
        drafts = List.copyOf(drafts);
    }

    /** Tells whether somebody could still apply on the first day of the examination or later. */
    public boolean isInExam(Instant closesAt) {
        return !Kenya.wallClock(closesAt).toLocalDate().isBefore(examStartsOn);
    }

    /** Tells how many positions in sub-counties there are of a step. */
    public int count(PlanStep step) {
        return (int) lines.stream().filter(line -> line.step() == step).count();
    }

    /** The first lines of a step. */
    public List<PlanLine> first(PlanStep step, int most) {
        return lines.stream().filter(line -> line.step() == step).limit(most).toList();
    }

    /** Tells how many drafts would be written or changed. */
    public int changes() {
        return count(PlanStep.DRAFT) + count(PlanStep.RESIZE);
    }

    /** Tells how many posts the drafts that would be new have. */
    public int newPosts() {
        return lines.stream()
                .filter(line -> line.step() == PlanStep.DRAFT)
                .mapToInt(PlanLine::draftPosts)
                .sum();
    }

    /** Tells whether a job is at work on the last plan. */
    public boolean isBusy() {
        return state == PlanState.WRITING || state == PlanState.PUBLISHING;
    }
}
