package ke.cp2.application.interest;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
        return of(application, List.of());
    }

    /** The declaration of an application, with what others of the same series say. */
    public static Declared of(Application application, List<SaidInterest> elsewhere) {
        Declaration declaration = application.declaration();
        return new Declared(
                declaration.subjectCode(),
                declaration.paper(),
                Stream.concat(
                                declaration.interests().stream()
                                        .map(
                                                interest ->
                                                        new DeclaredCentre(
                                                                interest.getCentreCode(),
                                                                interest.getKind(),
                                                                null,
                                                                interest.leftOutAt())),
                                elsewhere.stream()
                                        .map(
                                                said ->
                                                        new DeclaredCentre(
                                                                said.centreCode(),
                                                                said.kind(),
                                                                said.reference(),
                                                                null)))
                        .sorted(Comparator.comparing(DeclaredCentre::code))
                        .toList(),
                application.statement());
    }
}
