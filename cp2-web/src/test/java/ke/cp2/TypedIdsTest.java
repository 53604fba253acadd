package ke.cp2;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.Serializable;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Two numbers side by side are easily swapped: no parameters say which id they are by name only.
 */
@AnalyzeClasses(
        packages = "ke.cp2",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            ArchitectureTest.NoJarsOfTests.class
        })
class TypedIdsTest {

    /** What is the id of an account or a vacancy, by its name. */
    private static final Pattern OF_ACCOUNT_OR_VACANCY =
            Pattern.compile("accountId|officerId|actorId|holderId|duplicateId|vacancyId");

    /** An id, or whose it is; where a walk goes on and where it ends are no things of two kinds. */
    private static final Pattern ID = Pattern.compile("(?!after|first|last|next).*Id|id|.*By");

    private static final Set<Class<?>> NUMBERS = Set.of(long.class, Long.class);

    @ArchTest
    static void idsOfAccountsAndVacanciesHaveTheirTypes(JavaClasses classes) {
        assertThat(
                        found(
                                classes,
                                (before, parameter) ->
                                        isNumber(parameter)
                                                && OF_ACCOUNT_OR_VACANCY
                                                        .matcher(parameter.getName())
                                                        .matches()))
                .as("take an AccountId, a VacancyId")
                .isEmpty();
    }

    @ArchTest
    static void twoIdsSideBySideAreOfTwoTypes(JavaClasses classes) {
        assertThat(
                        found(
                                classes,
                                (before, parameter) ->
                                        before != null && isId(before) && isId(parameter)))
                .as("give one of the two a type")
                .isEmpty();
    }

    @ArchTest
    static void theRulesSeeTheNames(JavaClasses classes) {
        assertThat(found(classes, (before, parameter) -> parameter.getName().equals("accountId")))
                .hasSizeGreaterThan(100);
    }

    private static boolean isNumber(Parameter parameter) {
        return NUMBERS.contains(parameter.getType());
    }

    private static boolean isId(Parameter parameter) {
        return isNumber(parameter) && ID.matcher(parameter.getName()).matches();
    }

    /** Where a parameter, beside the one before it, is as asked. */
    private static List<String> found(
            JavaClasses classes, BiPredicate<Parameter, Parameter> asked) {
        List<String> found = new ArrayList<>();
        for (JavaClass type : classes) {
            if (isOfTheDomain(type)) {
                type.getCodeUnits().stream()
                        .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(unit -> !isOfWhatPagesAndSessionsKeep(unit))
                        .filter(unit -> has(reflected(unit), asked))
                        .map(JavaCodeUnit::getFullName)
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Without what is built on classes of the server, which are not here. */
    private static boolean isOfTheDomain(JavaClass type) {
        return !type.getPackageName().startsWith("ke.cp2.web")
                && !type.getPackageName().startsWith("ke.cp2.batch")
                && !type.getPackageName().startsWith("ke.cp2.server")
                && !type.getPackageName().startsWith("ke.cp2.platform.database");
    }

    /** What statements fill in the order of their columns, and what is kept in its serial form. */
    private static boolean isOfWhatPagesAndSessionsKeep(JavaCodeUnit unit) {
        return unit instanceof JavaConstructor
                && unit.getOwner().isAssignableTo(Serializable.class);
    }

    private static boolean has(Executable unit, BiPredicate<Parameter, Parameter> asked) {
        Parameter before = null;
        for (Parameter parameter : unit == null ? new Parameter[0] : unit.getParameters()) {
            if (asked.test(before, parameter)) {
                return true;
            }
            before = parameter;
        }
        return false;
    }

    private static Executable reflected(JavaCodeUnit unit) {
        if (unit instanceof JavaMethod method) {
            return method.reflect();
        }
        return unit instanceof JavaConstructor constructor ? constructor.reflect() : null;
    }
}
