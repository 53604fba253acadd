package ke.cp2;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.security.SystemUse;

/** The shape of the code, held for all three modules: web → ejb ← batch, packages by feature. */
@AnalyzeClasses(
        packages = "ke.cp2",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            ArchitectureTest.NoJarsOfTests.class
        })
class ArchitectureTest {

    /** Leaves out the tests of other modules, which come in a jar. */
    static final class NoJarsOfTests implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String WEB = "ke.cp2.web..";
    private static final String BATCH = "ke.cp2.batch..";
    private static final String SERVER = "ke.cp2.server..";
    private static final int MOST_IN_A_ROOM = 30;

    private static final Set<String> FEATURES =
            Set.of(
                    "account",
                    "profile",
                    "vacancy",
                    "application",
                    "selection",
                    "offer",
                    "deployment",
                    "letter",
                    "sms",
                    "job",
                    "intake",
                    "centre",
                    "notice",
                    "upkeep",
                    "campaign",
                    "report",
                    "move",
                    "reference",
                    "audit",
                    "help",
                    "home");

    /** The rooms of the domain from the lowest floor to the highest. */
    static final List<String> FLOORS =
            List.of(
                    "security",
                    "platform",
                    "reference",
                    "audit",
                    "sms",
                    "account",
                    "job",
                    "profile",
                    "vacancy",
                    "application",
                    "selection",
                    "offer",
                    "intake",
                    "centre",
                    "deployment",
                    "letter",
                    "notice",
                    "campaign",
                    "report",
                    "upkeep",
                    "move",
                    "home",
                    "demo");

    private static final DescribedPredicate<JavaClass> DOMAIN =
            resideInAPackage("ke.cp2..")
                    .and(DescribedPredicate.not(resideInAPackage(WEB)))
                    .and(DescribedPredicate.not(resideInAPackage(BATCH)))
                    .and(DescribedPredicate.not(resideInAPackage(SERVER)))
                    .as("the domain");

    private static final DescribedPredicate<JavaClass> ENTITY =
            describe(
                    "an entity",
                    type ->
                            type.isAnnotatedWith(Entity.class)
                                    || type.isAnnotatedWith(Embeddable.class)
                                    || type.isAnnotatedWith(MappedSuperclass.class));

    @ArchTest
    static final ArchRule webKnowsNeitherTheDatabaseNorTheJobs =
            noClasses()
                    .that()
                    .resideInAPackage(WEB)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.persistence..",
                            "jakarta.batch..",
                            "org.flywaydb..",
                            "java.sql..",
                            BATCH);

    @ArchTest
    static final ArchRule theDomainKnowsNeitherPagesNorJobs =
            noClasses()
                    .that(DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.faces..",
                            "jakarta.servlet..",
                            "jakarta.batch..",
                            "jakarta.ws.rs..",
                            "org.primefaces..",
                            "org.omnifaces..",
                            WEB,
                            BATCH);

    @ArchTest
    static final ArchRule jobsKnowNoPages =
            noClasses()
                    .that()
                    .resideInAPackage(BATCH)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.faces..",
                            "jakarta.servlet..",
                            "org.primefaces..",
                            "org.omnifaces..",
                            WEB);

    @ArchTest
    static final ArchRule statementsInSqlAreBuiltInOnePlace =
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(NativeSql.class)
                    .should()
                    .accessTargetWhere(
                            describe(
                                    "createNativeQuery",
                                    access -> access.getName().equals("createNativeQuery")));

    @ArchTest
    static final ArchRule entitiesNeverReachAPage =
            noClasses().that().resideInAPackage(WEB).should().dependOnClassesThat(ENTITY);

    @ArchTest
    static final ArchRule featuresKeepTheirEntitiesToThemselves =
            classes()
                    .that()
                    .resideInAPackage("ke.cp2..")
                    .and()
                    .resideOutsideOfPackage("ke.cp2.demo..")
                    .should(
                            new ArchCondition<>("reach entities of their own feature only") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    for (Dependency dependency :
                                            type.getDirectDependenciesFromSelf()) {
                                        JavaClass target = dependency.getTargetClass();
                                        if (ENTITY.test(target)
                                                && !featureOf(target).equals(featureOf(type))) {
                                            events.add(
                                                    SimpleConditionEvent.violated(
                                                            type, dependency.getDescription()));
                                        }
                                    }
                                }
                            });

    @ArchTest
    static final ArchRule packagesAreFeatures =
            classes()
                    .that()
                    .resideInAPackage("ke.cp2..")
                    .should(
                            new ArchCondition<>("live in the package of a feature") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    String feature = featureOf(type);
                                    if (!FEATURES.contains(feature)
                                            && !feature.equals("platform")
                                            && !feature.equals("security")
                                            && !feature.equals("server")
                                            && !feature.equals("demo")) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, type.getName()));
                                    }
                                }
                            });

    @ArchTest
    static final ArchRule everyUseCaseHasAnAuthorisationRule =
            methods()
                    .that()
                    .areDeclaredInClassesThat(
                            describe(
                                    "are session beans",
                                    type ->
                                            type.isAnnotatedWith(Stateless.class)
                                                    || type.isAnnotatedWith(Singleton.class)))
                    .and()
                    .areDeclaredInClassesThat()
                    .resideOutsideOfPackage(BATCH)
                    .and()
                    .arePublic()
                    .should(
                            new ArchCondition<>("declare who may call them") {
                                @Override
                                public void check(JavaMethod method, ConditionEvents events) {
                                    boolean declared =
                                            List.of(
                                                            RolesAllowed.class,
                                                            PermitAll.class,
                                                            DenyAll.class,
                                                            SystemUse.class)
                                                    .stream()
                                                    .anyMatch(rule -> isDeclared(method, rule));
                                    if (!declared) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        method, method.getFullName()));
                                    }
                                }
                            });

    @ArchTest
    static final ArchRule pagesStayAwayFromWhatIsTheSystems =
            classes()
                    .that()
                    .resideInAPackage(WEB)
                    .should(
                            new ArchCondition<>("not call what only the system may") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    type.getMethodCallsFromSelf().stream()
                                            .filter(
                                                    call ->
                                                            call.getTargetOwner()
                                                                            .isAnnotatedWith(
                                                                                    SystemUse.class)
                                                                    || call.getTarget()
                                                                            .resolveMember()
                                                                            .map(
                                                                                    member ->
                                                                                            member
                                                                                                    .isAnnotatedWith(
                                                                                                            SystemUse
                                                                                                                    .class))
                                                                            .orElse(false))
                                            .forEach(
                                                    call ->
                                                            events.add(
                                                                    SimpleConditionEvent.violated(
                                                                            type,
                                                                            call
                                                                                    .getDescription())));
                                }
                            });

    @ArchTest
    static final ArchRule onlyTheDomainHoldsEntityManagers =
            noClasses()
                    .that()
                    .resideInAnyPackage(WEB, BATCH)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule nowComesFromTheClock =
            noClasses()
                    .that(DOMAIN)
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    /** The peer may be a proxy: who takes it for the visitor pauses everybody behind the proxy. */
    @ArchTest
    static final ArchRule oneClassSaysWhereARequestCameFrom =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("ke.cp2.web.platform.request.ClientAddress")
                    .should()
                    .callMethodWhere(
                            describe(
                                    "the peer or what stands for it",
                                    call ->
                                            Set.of("getRemoteAddr", "getRemoteHost")
                                                    .contains(call.getName())));

    @ArchTest
    static final ArchRule nothingIsLookedUp =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("javax.naming.InitialContext")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("jakarta.enterprise.inject.spi.CDI");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule entitiesHaveNoSetters =
            methods()
                    .that()
                    .areDeclaredInClassesThat(ENTITY)
                    .and()
                    .doNotHaveModifier(JavaModifier.SYNTHETIC)
                    .should()
                    .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule noFeatureGoesRoundInCircles =
            slices().matching("ke.cp2.(web|batch).(*)..").should().beFreeOfCycles();

    /** The rooms inside a feature, those of one module apart from those of another. */
    @ArchTest
    static final ArchRule noRoomOfAFeatureGoesRoundInCircles =
            slices().assignedFrom(
                            new SliceAssignment() {
                                @Override
                                public SliceIdentifier getIdentifierOf(JavaClass type) {
                                    var match = ROOM.matcher(type.getPackageName());
                                    return match.matches()
                                            ? SliceIdentifier.of(match.group(1), match.group(2))
                                            : SliceIdentifier.ignore();
                                }

                                @Override
                                public String getDescription() {
                                    return "rooms of features";
                                }
                            })
                    .should()
                    .beFreeOfCycles()
                    // What is shown of an application before a decision names what can be decided.
                    .ignoreDependency(
                            describe(
                                    "what is shown before a decision",
                                    type ->
                                            type.getPackageName()
                                                            .equals("ke.cp2.application.selection")
                                                    && Set.of("Selecting", "ApplicantFile")
                                                            .contains(type.getSimpleName())),
                            resideInAPackage("ke.cp2.application.decision"))
                    // Forms are kept for who logs in again, and the login gives them back.
                    .ignoreDependency(
                            describe(
                                    "the page that gives a kept form back",
                                    type -> type.getSimpleName().equals("KeptFormPage")),
                            resideInAPackage("ke.cp2.web.account.login"));

    @ArchTest
    static final ArchRule aRoomUsesWhatStandsBelowIt =
            classes()
                    .that(DOMAIN)
                    .should(
                            new ArchCondition<>("use what stands below them only") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    int floor = FLOORS.indexOf(featureOf(type));
                                    for (Dependency dependency :
                                            type.getDirectDependenciesFromSelf()) {
                                        JavaClass target = dependency.getTargetClass();
                                        if (DOMAIN.test(target)
                                                && FLOORS.indexOf(featureOf(target)) > floor) {
                                            events.add(
                                                    SimpleConditionEvent.violated(
                                                            type, dependency.getDescription()));
                                        }
                                    }
                                }
                            });

    @ArchTest
    static final ArchRule noRoomIsCrowded =
            classes()
                    .that()
                    .resideInAPackage("ke.cp2..")
                    .and()
                    .areTopLevelClasses()
                    .should(
                            new ArchCondition<>("share their package with at most 29 others") {
                                private final Map<String, Integer> count = new HashMap<>();

                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    if (count.merge(type.getPackageName(), 1, Integer::sum)
                                            > MOST_IN_A_ROOM) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, type.getName()));
                                    }
                                }
                            });

    /** The feature with its module, and the room in it. */
    private static final Pattern ROOM =
            Pattern.compile("ke\\.cp2\\.((?:(?:web|batch)\\.)?(?!web\\b|batch\\b)\\w+)\\.(\\w+).*");

    private static final Pattern FEATURE =
            Pattern.compile("ke\\.cp2\\.(?:web\\.|batch\\.)?(\\w+).*");

    /** The feature that a class belongs to, whatever its module. */
    static String featureOf(JavaClass type) {
        var match = FEATURE.matcher(type.getPackageName());
        return match.matches() ? match.group(1) : "";
    }

    private static boolean isDeclared(JavaMethod method, Class<? extends Annotation> rule) {
        return method.isAnnotatedWith(rule) || method.getOwner().isAnnotatedWith(rule);
    }
}
