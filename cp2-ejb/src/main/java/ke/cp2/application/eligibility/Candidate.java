package ke.cp2.application.eligibility;

import java.util.List;
import java.util.Optional;
import ke.cp2.application.interest.Declaration;
import ke.cp2.application.interest.InterestKind;
import ke.cp2.application.interest.SaidInterest;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * All that an eligibility policy may look at: a person, a vacancy, and what the person declares.
 *
 * @param said what the person declared in applications before
 */
public record Candidate(
        VacancyDetails vacancy,
        ProfileFacts facts,
        Declaration declaration,
        List<SaidInterest> said) {

    /** Somebody who declared nothing before. */
    public Candidate(VacancyDetails vacancy, ProfileFacts facts, Declaration declaration) {
        this(vacancy, facts, declaration, List.of());
    }

    /** The subject that the person would examine: the vacancy's, else the chosen one, else null. */
    @Nullable String subjectCode() {
        return vacancy.subjectCode() != null ? vacancy.subjectCode() : declaration.subjectCode();
    }

    /** The application for another vacancy of the series that names this centre for that reason. */
    Optional<String> declaredElsewhere(InterestKind kind) {
        return said.stream()
                .filter(one -> one.kind() == kind && one.isAgainst(vacancy))
                .map(SaidInterest::reference)
                .sorted()
                .findFirst();
    }
}
