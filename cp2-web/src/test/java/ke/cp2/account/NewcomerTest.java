package ke.cp2.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who logged in with a one-time secret may choose a password and do nothing else. */
class NewcomerTest {

    @Test
    void choosingAPasswordIsTheirOnlyUseCase() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("ke.cp2");

        assertThat(
                        classes.stream()
                                .filter(
                                        type ->
                                                Stream.concat(
                                                                Stream.of(type),
                                                                type.getMethods().stream())
                                                        .filter(
                                                                member ->
                                                                        member.isAnnotatedWith(
                                                                                RolesAllowed.class))
                                                        .map(
                                                                member ->
                                                                        member.getAnnotationOfType(
                                                                                RolesAllowed.class))
                                                        .flatMap(
                                                                rule -> Arrays.stream(rule.value()))
                                                        .anyMatch(Role.Name.NEWCOMER::equals))
                                .map(type -> type.getSimpleName()))
                .containsExactly(PasswordChoice.class.getSimpleName());
    }
}
