package ke.cp2.application.eligibility;

import ke.cp2.application.interest.Declaration;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * All that an eligibility policy may look at: a person, a vacancy, and what the person declares.
 */
public record Candidate(VacancyDetails vacancy, ProfileFacts facts, Declaration declaration) {

    /** The subject that the person would examine: the vacancy's, else the chosen one, else null. */
    @Nullable String subjectCode() {
        return vacancy.subjectCode() != null ? vacancy.subjectCode() : declaration.subjectCode();
    }
}
