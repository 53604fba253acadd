package ke.cp2.application.interest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an applicant declares in the application itself.
 *
 * @param subjectCode of the vacancy's examination, for examiners; otherwise null
 * @param paper for examiners, otherwise null
 * @param interests none when there are none
 * @param made false while nobody has filled in the form yet: what depends on it is left open then
 */
public record Declaration(
        @Nullable String subjectCode,
        @Nullable Integer paper,
        Set<DeclaredInterest> interests,
        boolean made) {

    /** Before the form is filled in: on the vacancy's page and for alerts. */
    public static Declaration notMadeYet() {
        return new Declaration(null, null, Set.of(), false);
    }

    /** The declaration in an application form. */
    public static Declaration of(
            @Nullable String subjectCode,
            @Nullable Integer paper,
            @Nullable Set<DeclaredInterest> interests) {
        return new Declaration(subjectCode, paper, Set.copyOf(interests), true);
    }

    /** Tells whether an interest of that kind in that centre is declared. */
    public boolean names(String centreCode, InterestKind kind) {
        return interests.stream().anyMatch(interest -> interest.isAt(centreCode, kind));
    }
}
