package ke.cp2.centre.planning;

import java.io.Serializable;
import java.util.List;
import ke.cp2.vacancy.CentreVacancy;
import org.jspecify.annotations.Nullable;

/**
 * Says what a plan does about a position in a sub-county.
 *
 * @param posts that all its vacancies together have now
 * @param draftPosts those of the draft that is written or changed; 0 when none is
 * @param draft the draft that gets other posts; null otherwise
 * @param vacancies that there are, cancelled ones left out
 */
public record PlanLine(
        PlanStep step,
        String countyCode,
        String subCountyCode,
        String positionCode,
        int need,
        int posts,
        int draftPosts,
        @Nullable CentreVacancy draft,
        List<CentreVacancy> vacancies)
        implements Serializable {

    public PlanLine {
        vacancies = List.copyOf(vacancies);
    }

    /** Tells whether a vacancy is written or changed. */
    boolean isChange() {
        return step == PlanStep.DRAFT || step == PlanStep.RESIZE;
    }

    /** The id of the draft that gets other posts; null when none does. */
    @Nullable Long draftId() {
        return draft == null ? null : draft.id();
    }
}
