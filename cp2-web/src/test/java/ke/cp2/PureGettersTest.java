package ke.cp2;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.util.HashSet;
import java.util.Set;

/** A page asks a getter several times for one answer: no getter may ask a use case. */
@AnalyzeClasses(packages = "ke.cp2", importOptions = ImportOption.DoNotIncludeTests.class)
class PureGettersTest {

    @ArchTest
    static final ArchRule gettersOfBackingBeansArePure =
            classes()
                    .that()
                    .resideInAPackage("ke.cp2.web..")
                    .and()
                    .haveSimpleNameEndingWith("Backing")
                    .should(
                            new ArchCondition<>("call no use case in a getter") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    type.getMethods().stream()
                                            .filter(PureGettersTest::isGetter)
                                            .filter(getter -> asksUseCase(getter, new HashSet<>()))
                                            .forEach(
                                                    getter ->
                                                            events.add(
                                                                    SimpleConditionEvent.violated(
                                                                            getter,
                                                                            getter.getFullName())));
                                }
                            });

    private static boolean isGetter(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getName().matches("(get|is)[A-Z].*")
                && method.getRawParameterTypes().isEmpty();
    }

    /** By itself, or by a method of its own class. */
    private static boolean asksUseCase(JavaCodeUnit code, Set<JavaCodeUnit> seen) {
        if (!seen.add(code)) {
            return false;
        }
        for (JavaAccess<?> access : code.getAccessesFromSelf()) {
            JavaClass owner = access.getTargetOwner();
            boolean called =
                    access.getTarget()
                            instanceof
                            com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
            if (called
                    && (owner.isAnnotatedWith(Stateless.class)
                            || owner.isAnnotatedWith(Singleton.class))) {
                return true;
            }
            boolean own =
                    owner.equals(code.getOwner())
                            && access.getTarget().resolveMember().orElse(null)
                                    instanceof JavaCodeUnit next
                            && asksUseCase(next, seen);
            if (own) {
                return true;
            }
        }
        return false;
    }
}
