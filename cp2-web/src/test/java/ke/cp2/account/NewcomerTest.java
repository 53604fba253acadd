package ke.cp2.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ke.cp2.account.password.ChoosingPassword;
import ke.cp2.account.secondfactor.ConfirmingLogin;
import ke.cp2.account.secondfactor.SettingUpSecondFactor;
import ke.cp2.security.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose login is not done may take the next step and do nothing else. */
class NewcomerTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("ke.cp2");

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of(Role.Name.NEWCOMER, ChoosingPassword.class),
                Arguments.of(Role.Name.CODE_AWAITED, ConfirmingLogin.class),
                Arguments.of(Role.Name.SET_UP_AWAITED, SettingUpSecondFactor.class));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theNextStepIsTheirOnlyUseCase(String group, Class<?> useCase) {
        assertThat(
                        CLASSES.stream()
                                .filter(type -> isOpenTo(group, type))
                                .map(JavaClass::getSimpleName))
                .containsExactly(useCase.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theNextStepIsForNobodyElse(String group, Class<?> useCase) {
        assertThat(List.of(useCase.getAnnotation(RolesAllowed.class).value()))
                .containsExactly(group);
    }

    private static boolean isOpenTo(String group, JavaClass type) {
        return Stream.concat(Stream.of(type), type.getMethods().stream())
                .filter(member -> member.isAnnotatedWith(RolesAllowed.class))
                .map(member -> member.getAnnotationOfType(RolesAllowed.class))
                .flatMap(rule -> Arrays.stream(rule.value()))
                .anyMatch(group::equals);
    }
}
