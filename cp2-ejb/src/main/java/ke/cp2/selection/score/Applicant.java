package ke.cp2.selection.score;

import java.util.Set;
import ke.cp2.application.interest.Declaration;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.profile.ranking.RankedPerson;
import ke.cp2.reference.GeoPoint;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * Holds all that a criterion may look at.
 *
 * @param home the point of the sub-county where the person lives, or null
 * @param station the point of the sub-county of the duty station, or null
 * @param served the years for which the portal has sent the person to a centre, and nobody took the
 *     place
 */
public record Applicant(
        VacancyDetails vacancy,
        ProfileFacts facts,
        RankedPerson person,
        Declaration declaration,
        @Nullable GeoPoint home,
        @Nullable GeoPoint station,
        Set<Integer> served) {

    /** The subject that the person would examine: the vacancy's, else the chosen one, else null. */
    @Nullable String subjectCode() {
        return vacancy.subjectCode() != null ? vacancy.subjectCode() : declaration.subjectCode();
    }

    /** The paper that the person would examine, or null. */
    @Nullable Integer paper() {
        return vacancy.paper() != null ? vacancy.paper() : declaration.paper();
    }
}
