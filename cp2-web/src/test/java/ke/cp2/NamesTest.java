package ke.cp2;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Named;
import java.util.regex.Pattern;

/** Holds the law of names in CONTRIBUTING, as far as a rule can. */
@AnalyzeClasses(
        packages = "ke.cp2",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            ArchitectureTest.NoJarsOfTests.class
        })
class NamesTest {

    private static final String WEB = "ke.cp2.web..";

    /** A word in -ing: Applying, VerifyingProfiles, ConfirmingImport. */
    private static final Pattern DEED = Pattern.compile("(?:.*[a-z])?[A-Z][a-z]+ing(?:[A-Z].*)?");

    @ArchTest
    static final ArchRule aNameSaysWhatSomethingIs =
            noClasses()
                    .should()
                    .haveNameMatching(
                            ".*(?:Bean|Desk|Steps|Records|Manager|Helper|Utils?|Impl|Service|Dao|Dto)");

    @ArchTest
    static final ArchRule pagesKnowABeanByTheNameOfItsClass =
            classes()
                    .that()
                    .resideInAPackage(WEB)
                    .and()
                    .areAnnotatedWith(Named.class)
                    .should(
                            new ArchCondition<>("have no other name on pages") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    String name = type.getAnnotationOfType(Named.class).value();
                                    String own = type.getSimpleName();
                                    String small =
                                            Character.toLowerCase(own.charAt(0)) + own.substring(1);
                                    if (!name.isEmpty() && !name.equals(small)) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, own + " is called " + name));
                                    }
                                }
                            });

    @ArchTest
    static final ArchRule whatBacksPagesIsInTheWebModule =
            classes().that().haveSimpleNameEndingWith("Backing").should().resideInAPackage(WEB);

    @ArchTest
    static final ArchRule aUseCaseThatChangesSomethingIsCalledByItsDeed =
            classes()
                    .that()
                    .areAnnotatedWith(Stateless.class)
                    .and()
                    .areAnnotatedWith(RolesAllowed.class)
                    .should(
                            new ArchCondition<>("have a verb in -ing in their name") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    // A download changes nothing: it leaves its entry in the audit
                                    // trail.
                                    boolean changes =
                                            type.getMethods().stream()
                                                    .filter(NamesTest::isPublicVoid)
                                                    .anyMatch(m -> !m.getName().equals("download"));
                                    if (changes && !DEED.matcher(type.getSimpleName()).matches()) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, type.getName()));
                                    }
                                }
                            });

    private static boolean isPublicVoid(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getRawReturnType().isEquivalentTo(void.class);
    }
}
