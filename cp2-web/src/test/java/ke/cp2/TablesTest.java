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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A statement in SQL names only tables of its own feature; what is let pass says why. */
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
                    "SUB_COUNTY");

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
                            Set.of(
                                    "ACCOUNT",
                                    "PROFILE",
                                    "WORK_STATION",
                                    "SMS_OPT_OUT",
                                    "APPLICATION")),
                    entry(
                            "notice/IncompleteProfiles.java",
                            Set.of("ACCOUNT", "PROFILE", "SMS_OPT_OUT")),
                    // Whom a decision is about, beside it.
                    entry("application/decision/DecisionActs.java", Set.of("ACCOUNT")),
                    entry(
                            "application/decision/TellingOutcomes.java",
                            Set.of("ACCOUNT", "SMS_MESSAGE")),
                    // Counts of all rooms in one statement, for the desk above them.
                    entry(
                            "home/CountingTasks.java",
                            Set.of(
                                    "APPLICATION",
                                    "VACANCY",
                                    "CAMPAIGN",
                                    "PROFESSIONAL_IMPORT",
                                    "ACCOUNT_MOVE",
                                    "REOPENING")),
                    // The vacancies that have something to decide, in the order of their closing.
                    entry(
                            "application/selection/VacanciesToDecide.java",
                            Set.of("VACANCY", "EXAM_SERIES")),
                    // Vacancies are sorted by the names of what their codes stand for.
                    entry("vacancy/Vacancies.java", Set.of("POSITION", "COUNTY")));

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

        Map<String, Set<String>> foreign = new TreeMap<>();
        for (Path root : SOURCES) {
            for (Path source : files(root)) {
                Set<String> named = named(content(source));
                named.removeIf(
                        table ->
                                !owners.containsKey(table)
                                        || owners.get(table).equals(room(root, source)));
                if (!named.isEmpty()) {
                    foreign.put(root.relativize(source).toString(), named);
                }
            }
        }
        assertThat(foreign).isEqualTo(new TreeMap<>(LET_PASS));
    }

    private static Set<String> named(String source) {
        Set<String> tables = new TreeSet<>();
        String code = OWNED.matcher(source).replaceAll("");
        String all =
                TEXT.matcher(code)
                        .results()
                        .map(text -> text.group(1))
                        .collect(Collectors.joining("\n"));
        NAMED.matcher(all)
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
