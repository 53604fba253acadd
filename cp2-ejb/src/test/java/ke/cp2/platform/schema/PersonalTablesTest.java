package ke.cp2.platform.schema;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ke.cp2.home.own.OwnTable;
import ke.cp2.home.own.OwnTables;
import org.junit.jupiter.api.Test;

/** Whatever table names a person: the person takes it away, or the reason why not stands here. */
class PersonalTablesTest {

    /** What a column is called that leads to a person, or holds what nobody else should read. */
    private static final Pattern PERSONAL =
            Pattern.compile(
                    "(?:ACCOUNT|APPLICATION|DEPLOYMENT|HOLDER|DUPLICATE|WORK_STATION|PROPOSAL)_ID"
                            + "|SUBJECT_ID|MOBILE_NUMBER|SENDER|RECIPIENT|PHONE|USER_NAME"
                            + "|FULL_NAME|BUSINESS_KEY|NEW_NUMBER|\\w+_ENC");

    /** What the export begins with, for the profile. */
    private static final Set<String> PROFILE =
            Set.of(
                    "PROFILE",
                    "WORK_STATION",
                    "WORK_STATION_SUBJECT",
                    "QUALIFICATION",
                    "COUNCIL_TRAINING",
                    "PROFILE_DOCUMENT");

    private static final String SECRET = "guards the account; whoever reads it could take it over";
    private static final String COPY = "words of what is taken away already, to be searched by";
    private static final String PASSING = "deleted by itself within days";
    private static final String OTHERS = "of officers or of a list of many people";

    private static final Map<String, String> NOT_TAKEN_AWAY =
            Map.ofEntries(
                    entry("ACCOUNT_WORD", COPY),
                    entry("APPLICANT_WORD", COPY),
                    entry(
                            "DEPLOYMENT_SEAT",
                            "a plan of officers; what took effect is a deployment"),
                    entry("IMPORT_FILE", OTHERS),
                    entry("IMPORT_LINE", OTHERS),
                    entry("IMPORT_ROW", OTHERS),
                    entry("KEPT_FORM", PASSING),
                    entry("LETTER_BUNDLE_FILE", "letters of many people, each taken away alone"),
                    entry("LOGIN_FAILURE", PASSING),
                    entry("OFFER_TRIES", PASSING),
                    entry("ONE_TIME_SECRET", SECRET),
                    entry("RECOVERY_CODE", SECRET),
                    entry("SECOND_FACTOR", SECRET),
                    entry("SEEN_ANSWER", OTHERS),
                    entry("SIMULATOR_MESSAGE", "a demo without real people"),
                    entry("SMS_INBOUND_PART", "parts of a message until it is whole"),
                    entry("SMS_RECEIPT", "receipts without their message; dropped within days"),
                    entry("SMS_REQUEST", PASSING),
                    entry("SMS_TOLD", "a mark that a message is not sent twice"),
                    entry("STAFF_PROPOSAL", OTHERS),
                    entry("TIE_DRAW", "a secret of the portal, public after the draw"),
                    entry("VACANCY_NOTICE", "a mark that a vacancy is not told twice"),
                    entry("WRONG_CODES", PASSING));

    private static final Pattern CREATED =
            Pattern.compile("CREATE TABLE (\\w+) \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern ADDED =
            Pattern.compile("ALTER TABLE (\\w+) ADD \\(?(\\w+) ", Pattern.DOTALL);
    private static final Pattern DROPPED = Pattern.compile("DROP TABLE (\\w+)");
    private static final Pattern COLUMN = Pattern.compile("^ {2}(\\w+) ", Pattern.MULTILINE);

    @Test
    void eachTableThatNamesAPersonIsTakenAwayOrSaysWhyNot() {
        Set<String> known = new TreeSet<>(PROFILE);
        known.addAll(NOT_TAKEN_AWAY.keySet());
        taken().forEach(known::addAll);
        assertThat(personal()).hasSizeGreaterThan(40).isEqualTo(known);
    }

    @Test
    void noTableIsBothTakenAwayAndExcepted() {
        assertThat(taken().flatMap(Set::stream))
                .doesNotContainAnyElementsOf(NOT_TAKEN_AWAY.keySet());
        assertThat(taken().flatMap(Set::stream)).doesNotContainAnyElementsOf(PROFILE);
        assertThat(OwnTables.all()).extracting(OwnTable::name).doesNotHaveDuplicates();
    }

    /** Each query gives as many values as it has names for, and asks for one person's only. */
    @Test
    void eachFieldHasItsValue() {
        for (OwnTable table : OwnTables.all()) {
            if (!table.query().isEmpty()) {
                String values = table.query().replaceFirst("SELECT (.*?) FROM .*", "$1");
                assertThat(values.replaceAll("CONCAT\\(.*?\\)\\)", "c").split(", "))
                        .as(table.name())
                        .hasSameSizeAs(table.fields());
                assertThat(table.query()).as(table.name()).containsPattern(":(person|text)\\b");
            }
        }
    }

    private static Stream<Set<String>> taken() {
        return OwnTables.all().stream().map(OwnTable::tables);
    }

    static Set<String> personal() {
        Map<String, Set<String>> tables = new TreeMap<>();
        List<String> statements =
                Migrations.statements().stream().map(Migrations.Statement::sql).toList();
        for (String sql : statements) {
            Matcher created = CREATED.matcher(sql);
            if (created.find()) {
                tables.put(
                        created.group(1),
                        COLUMN.matcher(created.group(2))
                                .results()
                                .map(column -> column.group(1))
                                .collect(Collectors.toCollection(HashSet::new)));
            }
            Matcher added = ADDED.matcher(sql);
            if (added.find() && tables.containsKey(added.group(1))) {
                tables.get(added.group(1)).add(added.group(2));
            }
        }
        statements.forEach(
                sql ->
                        DROPPED.matcher(sql)
                                .results()
                                .forEach(gone -> tables.remove(gone.group(1))));
        return tables.entrySet().stream()
                .filter(
                        table ->
                                table.getValue().stream()
                                        .anyMatch(column -> PERSONAL.matcher(column).matches()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
