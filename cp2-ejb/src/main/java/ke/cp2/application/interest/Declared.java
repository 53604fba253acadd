package ke.cp2.application.interest;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import ke.cp2.application.Application;
import org.jspecify.annotations.Nullable;

/** Shows what an applicant declared, as people read it; texts may be null. */
public record Declared(
        @Nullable String subjectCode,
        @Nullable Integer paper,
        List<DeclaredCentre> centres,
        @Nullable String statement)
        implements Serializable {

    public static Declared of(Application application) {
        Declaration declaration = application.declaration();
        return new Declared(
                declaration.subjectCode(),
                declaration.paper(),
                declaration.interests().stream()
                        .map(
                                interest ->
                                        new DeclaredCentre(
                                                interest.getCentreCode(), interest.getKind()))
                        .sorted(Comparator.comparing(DeclaredCentre::code))
                        .toList(),
                application.statement());
    }
}
