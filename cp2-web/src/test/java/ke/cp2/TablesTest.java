package ke.cp2;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A statement in SQL names only tables of its own feature, a query in JPQL only its entities; what
 * is let pass says why.
 */
class TablesTest {

    private static final Path DOMAIN = Path.of("../cp2-ejb/src/main/java/ke/cp2");
    private static final List<Path> SOURCES =
            List.of(
                    DOMAIN,
                    Path.of("../cp2-batch/src/main/java/ke/cp2/batch"),
                    Path.of("src/main/java/ke/cp2/web"));

    private static final Pattern OWNED =
            Pattern.compile("@(?:Table|CollectionTable|JoinTable)\\(\\s*name = \"(\\w+)\"");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:\\b(?:FROM|JOIN|INTO|UPDATE)\\s+)([A-Z][A-Z_]+)|^([A-Z][A-Z_]+)$",
                    Pattern.MULTILINE);

    /** The lists that the council fills once; they are no entities. */
    private static final Set<String> REFERENCE =
            Set.of(
                    "ACTIVITY",
                    "ACTIVITY_STATION_TYPE",
                    "COUNTY",
                    "EXAM",
                    "POSITION",
                    "SUBJECT",
                    "SUB_COUNTY",
                    "SUB_COUNTY_POINT");

    /**
     * Walks over people that stop after a page: H2 does not merge views, so that a read model would
     * be built anew as a whole for each page.
     */
    private static final Map<String, Set<String>> LET_PASS =
            Map.ofEntries(
                    entry(
                            "campaign/CampaignAudience.java",
                            Set.of(
                                    "ACCOUNT",
                                    "PROFILE",
                                    "WORK_STATION",
                                    "SMS_OPT_OUT",
                                    "APPLICATION",
                                    "VACANCY")),
                    entry(
                            "notice/AlertAudience.java",
                            Set.of("ACCOUNT", "PROFILE", "WORK_STATION", "SMS_OPT_OUT")),
                    entry(
                            "notice/IncompleteProfiles.java",
                            Set.of("ACCOUNT", "PROFILE", "SMS_OPT_OUT")),
                    // Applications keep what their lists are searched and sorted by.
                    entry("application/Applications.java", Set.of("ACCOUNT", "PROFILE")),
                    // What a report counts of applications, page by page at night.
                    entry("application/figures/ApplicantFigures.java", Set.of("PROFILE")),
                    // Kept counts of all vacancies of a series, summed up by place and position.
                    entry("application/figures/SeriesFigures.java", Set.of("VACANCY")),
                    // What closed long ago goes, together with who was told of it.
                    entry("notice/VacancyNotices.java", Set.of("VACANCY")),
                    // Whom a decision is about, beside it.
                    entry("application/decision/DecisionActs.java", Set.of("ACCOUNT")),
                    entry("application/decision/TellingOutcomes.java", Set.of("ACCOUNT")),
                    entry("application/standing/UndoneDecisions.java", Set.of("ACCOUNT")),
                    // Who gets a post by hand is read with names and verified details.
                    entry("application/byhand/HandOutcomes.java", Set.of("ACCOUNT", "PROFILE")),
                    // Nobody gets an offer whose account is closed; the gender keeps two thirds.
                    // Who is to take a place is passed over in the statement that calls up.
                    entry(
                            "application/OfferedApplications.java",
                            Set.of("ACCOUNT", "DEPLOYMENT_CHANGE", "PROFILE")),
                    // The letters of a deployment are written one at a time.
                    entry("letter/Letters.java", Set.of("DEPLOYMENT")),
                    // Whose an offer is says its application.
                    entry("offer/Offers.java", Set.of("APPLICATION")),
                    // Nobody is sent anywhere whose account is closed. Who is left is counted.
                    entry(
                            "application/deployed/AcceptedPeople.java",
                            Set.of("ACCOUNT", "DEPLOYMENT", "PROFILE", "VACANCY")),
                    // A centre does not leave while people are sent there.
                    entry(
                            "deployment/posting/Deployments.java",
                            Set.of("CENTRE_LIST", "CENTRE_LIST_ROW")),
                    // A check that shares nothing with what it checks.
                    entry(
                            "deployment/plan/PlanRules.java",
                            Set.of(
                                    "ACCOUNT",
                                    "APPLICATION",
                                    "DECLARED_INTEREST",
                                    "EXAM_SERIES",
                                    "PAST_DEPLOYMENT",
                                    "PROFILE",
                                    "VACANCY",
                                    "WORK_STATION")),
                    // Counts of all rooms in one statement, for the desk above them.
                    entry(
                            "home/CountingTasks.java",
                            Set.of(
                                    "APPLICATION_COUNT",
                                    "DEPLOYMENT",
                                    "VACANCY",
                                    "CAMPAIGN",
                                    "PROFESSIONAL_IMPORT",
                                    "CENTRE_LIST",
                                    "IDENTITY_CLAIM",
                                    "STAFF_PROPOSAL",
                                    "ACCOUNT_MOVE",
                                    "REOPENING",
                                    "PROFILE",
                                    "VACANCY_AT_RISK")),
                    // The names of the tables whose rows a person takes away.
                    entry(
                            "home/own/OwnTables.java",
                            Set.of(
                                    "ACCOUNT",
                                    "ACCOUNT_MOVE",
                                    "APPLICATION",
                                    "APPLICATION_EVENT",
                                    "AUDIT_ENTRY",
                                    "DECLARED_INTEREST",
                                    "DEPLOYMENT",
                                    "DEPLOYMENT_CHANGE",
                                    "IDENTITY_CLAIM",
                                    "JUDGED_RULE",
                                    "LETTER",
                                    "NUMBER_CHANGE",
                                    "OFFER",
                                    "PAST_DEPLOYMENT",
                                    "PROFILE_REVIEW",
                                    "PROPOSAL_DEPARTURE",
                                    "RANKED_APPLICATION",
                                    "RANKED_CHANGE",
                                    "RANKED_SCORE",
                                    "REOPENING",
                                    "SMS_INBOUND",
                                    "SMS_MESSAGE",
                                    "SMS_OPT_OUT")),
                    // What waits for a second officer, in one statement and with names.
                    entry(
                            "home/SecondOfficerCounts.java",
                            Set.of(
                                    "ACCOUNT",
                                    "APPLICATION",
                                    "DECISION_ACT",
                                    "DEPLOYMENT",
                                    "DEPLOYMENT_CHANGE",
                                    "DEPLOYMENT_PLAN",
                                    "EXAM_SERIES",
                                    "PROFILE",
                                    "PROFILE_REVIEW",
                                    "SCORE_SHEET",
                                    "SELECTION_PROPOSAL",
                                    "TIE_DRAW",
                                    "VACANCY",
                                    "VACANCY_ENDING")),
                    // What others have refused of an officer's own, in one statement and with
                    // names.
                    entry(
                            "home/ReadingAnswers.java",
                            Set.of(
                                    "ACCOUNT",
                                    "DECISION_ACT",
                                    "DEPLOYMENT",
                                    "DEPLOYMENT_CHANGE",
                                    "DEPLOYMENT_PLAN",
                                    "EXAM_SERIES",
                                    "SCORE_SHEET",
                                    "SELECTION_PROPOSAL",
                                    "TIE_DRAW",
                                    "VACANCY",
                                    "VACANCY_ENDING")),
                    // The vacancies that have something to decide, in the order of their closing.
                    entry(
                            "application/selection/VacanciesToDecide.java",
                            Set.of("VACANCY", "EXAM_SERIES")),
                    // Vacancies are sorted by the names of what their codes stand for.
                    entry("vacancy/Vacancies.java", Set.of("POSITION", "COUNTY")));

    /** What a query in JPQL names. */
    private static final Pattern ENTITY =
            Pattern.compile("(?:\\b(?:FROM|JOIN|UPDATE)\\s+|,\\s+)([A-Z][a-z]\\w+)\\b");

    private static final Pattern MAPPED = Pattern.compile("^@Entity$", Pattern.MULTILINE);

    /**
     * Lists that show names beside their rows, sorted and searched by them: asked for one by one
     * they would cost a statement a row.
     */
    private static final Map<String, Set<String>> ENTITIES_LET_PASS =
            Map.ofEntries(
                    entry("application/decision/DecisionActs.java", Set.of("Account")),
                    entry("application/interest/SaidInterests.java", Set.of("Vacancy")),
                    entry("application/reopening/Reopenings.java", Set.of("Account", "Vacancy")),
                    entry("application/standing/HandDecisions.java", Set.of("Account")),
                    entry(
                            "application/selection/ApplicationLists.java",
                            Set.of("Account", "ExamSeries", "Profile", "Vacancy")),
                    entry(
                            "application/selection/RankableApplications.java",
                            Set.of("ExamSeries", "Vacancy")),
                    // Who has applied in one series, for whatever vacancy.
                    entry("application/selection/LikelyApplicants.java", Set.of("Vacancy")),
                    entry("audit/AuditLog.java", Set.of("Account")),
                    entry("audit/AuditPeople.java", Set.of("Account")),
                    entry("audit/AuditRow.java", Set.of("Account")),
                    entry("campaign/Campaigns.java", Set.of("Account", "ExamSeries", "JobRun")),
                    // A code is a centre's in each series that has it.
                    entry("centre/Centres.java", Set.of("ExamSeries")),
                    entry("centre/list/CentreChanges.java", Set.of("Account")),
                    entry("centre/list/CentreLists.java", Set.of("Account")),
                    // Who is planned where is read with names.
                    // Whom a change is about say their applications, until when their offers.
                    entry(
                            "deployment/change/DeploymentChanges.java",
                            Set.of("Application", "Offer")),
                    entry(
                            "deployment/plan/PlacePlans.java",
                            Set.of("Account", "Application", "Profile", "Vacancy")),
                    // A letter names its person; whose a deployment is says its application.
                    entry(
                            "deployment/posting/Deployments.java",
                            Set.of("Account", "Application", "ExamSeries", "Profile")),
                    entry("intake/Imports.java", Set.of("Account")),
                    entry("job/JobRuns.java", Set.of("Account")),
                    entry("letter/Letters.java", Set.of("Application", "Deployment")),
                    // Who can have no letter is named, for officers who mend the cause.
                    entry(
                            "letter/bundle/LetterBundles.java",
                            Set.of("Account", "Application", "Deployment", "Profile")),
                    entry("move/AccountMoves.java", Set.of("Account", "Profile")),
                    entry("move/MovePeople.java", Set.of("Account", "Application", "Profile")),
                    entry(
                            "offer/Offers.java",
                            Set.of("Account", "Application", "Profile", "Vacancy")),
                    entry("offer/risk/RiskWatch.java", Set.of("ExamSeries", "Vacancy")),
                    entry("offer/risk/VacanciesAtRisk.java", Set.of("ExamSeries", "Vacancy")),
                    entry("profile/FirstPeople.java", Set.of("Account")),
                    entry("profile/identity/SettlingConflicts.java", Set.of("Account")),
                    // Who verifies without documents is counted by name.
                    entry("profile/review/UndocumentedReviews.java", Set.of("Account")),
                    // The mobile number that somebody else is paid to.
                    entry("profile/likeness/Likenesses.java", Set.of("Account")),
                    // Who has made a draw void is named.
                    entry("selection/draw/TieDraws.java", Set.of("Account")),
                    entry("selection/list/OfficerTies.java", Set.of("Application")),
                    // Who on a list of thousands has changed details since, in one statement.
                    entry("selection/list/RankedLists.java", Set.of("Application", "Profile")),
                    // What was returned after the closing is read with the places of a list.
                    entry(
                            "selection/returned/ReturnedPlaces.java",
                            Set.of("Application", "ProfileReview")),
                    entry("selection/returned/ReturnedDetails.java", Set.of("Application")),
                    entry(
                            "selection/returned/ReturnsAfterClosing.java",
                            Set.of("Application", "Vacancy")),
                    entry("sms/history/FailedMessages.java", Set.of("Account")),
                    entry("sms/history/MailedMessages.java", Set.of("Account")),
                    entry("home/own/TakingOwnData.java", Set.of("Application")),
                    entry("home/own/AwaitedCentres.java", Set.of("Application", "Deployment")),
                    // What a person takes away is kept in all rooms.
                    entry(
                            "home/own/OwnTables.java",
                            Set.of(
                                    "Account",
                                    "AccountMove",
                                    "Application",
                                    "AuditEntry",
                                    "Deployment",
                                    "DeploymentChange",
                                    "ExamSeries",
                                    "IdentityClaim",
                                    "Letter",
                                    "NumberChange",
                                    "Offer",
                                    "PastDeployment",
                                    "Profile",
                                    "ProfileReview",
                                    "Proposal",
                                    "RankedChange",
                                    "Reopening",
                                    "SmsInbound",
                                    "SmsMessage",
                                    "SmsOptOut")),
                    // The ids are found in SQL, beside it; see above.
                    entry("notice/IncompleteProfiles.java", Set.of("Account", "Profile")),
                    // Names of what an entry of the audit trail is about, and whether an officer's
                    // sub-county has to do with a person: the applications stand floors above.
                    entry("profile/Profiles.java", Set.of("Account", "Application", "Vacancy")),
                    // Security stands below accounts: it asks for one column of the caller's.
                    entry("security/Caller.java", Set.of("Account")),
                    // Writes everybody's rows.
                    entry("demo/DemoApplications.java", Set.of("Profile", "Vacancy")),
                    entry("demo/DemoCampaigns.java", Set.of("ExamSeries")),
                    entry(
                            "demo/DemoDeployments.java",
                            Set.of("Application", "Deployment", "Profile")),
                    entry("demo/DemoLetters.java", Set.of("Deployment")),
                    entry("demo/DemoPeople.java", Set.of("Account")),
                    entry("demo/DemoRankings.java", Set.of("Profile")),
                    entry("demo/DemoData.java", Set.of("Account")));

    @Test
    void aQueryNamesOnlyEntitiesOfItsFeature() {
        Map<String, String> owners = new HashMap<>();
        for (Path source : files(DOMAIN)) {
            if (MAPPED.matcher(content(source)).find()) {
                String name = source.getFileName().toString().replace(".java", "");
                owners.put(name, room(DOMAIN, source));
            }
        }
        assertThat(owners).hasSizeGreaterThan(30).containsEntry("Account", "account");
        assertThat(foreign(owners, TablesTest::entities))
                .isEqualTo(new TreeMap<>(ENTITIES_LET_PASS));
    }

    private static Set<String> entities(String source) {
        return ENTITY.matcher(texts(source))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aStatementNamesOnlyTablesOfItsFeature() {
        Map<String, String> owners = new HashMap<>();
        REFERENCE.forEach(table -> owners.put(table, "reference"));
        for (Path source : files(DOMAIN)) {
            OWNED.matcher(content(source))
                    .results()
                    .forEach(found -> owners.put(found.group(1), room(DOMAIN, source)));
        }
        assertThat(owners).hasSizeGreaterThan(40).containsEntry("ACCOUNT", "account");

        assertThat(foreign(owners, TablesTest::named)).isEqualTo(new TreeMap<>(LET_PASS));
    }

    /** What sources name that is another feature's. */
    private static Map<String, Set<String>> foreign(
            Map<String, String> owners, Function<String, Set<String>> reader) {
        Map<String, Set<String>> foreign = new TreeMap<>();
        for (Path root : SOURCES) {
            for (Path source : files(root)) {
                Set<String> named = reader.apply(content(source));
                named.removeIf(
                        name ->
                                !owners.containsKey(name)
                                        || owners.get(name).equals(room(root, source)));
                if (!named.isEmpty()) {
                    foreign.put(root.relativize(source).toString(), named);
                }
            }
        }
        return foreign;
    }

    /** The texts of a source, one a line. */
    private static String texts(String source) {
        return TEXT.matcher(source)
                .results()
                .map(text -> text.group(1))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> named(String source) {
        Set<String> tables = new TreeSet<>();
        NAMED.matcher(texts(OWNED.matcher(source).replaceAll("")))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .forEach(tables::add);
        return tables;
    }

    private static String room(Path root, Path source) {
        return root.relativize(source).getName(0).toString();
    }

    private static Set<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
