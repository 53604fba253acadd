package ke.cp2.centre.planning;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Says what a plan does about a position in a sub-county.
 *
 * @param posts that its vacancies have now
 * @param vacancyId the draft that gets other posts; null otherwise
 * @param number of a vacancy that there is; null when there is none
 */
public record PlanLine(
        PlanStep step,
        String countyCode,
        String subCountyCode,
        String positionCode,
        int need,
        int posts,
        @Nullable Long vacancyId,
        @Nullable String number)
        implements Serializable {}
