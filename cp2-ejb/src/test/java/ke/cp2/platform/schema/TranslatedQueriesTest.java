package ke.cp2.platform.schema;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.shardingsphere.sql.parser.api.CacheOption;
import org.apache.shardingsphere.sql.parser.api.SQLParserEngine;
import org.apache.shardingsphere.sql.parser.exception.SQLParsingException;
import org.eclipse.persistence.jpa.JpaQuery;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Translates the queries of the code into SQL, reads them and the statements that are written in
 * SQL with an Oracle grammar, and looks for what a planner takes badly: a table that stands in a
 * FROM without a condition (EclipseLink adds one to some conditions on another entity, and the
 * database then joins all rows with all rows), an OR over two tables, and a function around a
 * column that is searched.
 */
class TranslatedQueriesTest {

    /** A beginning of a range without an end, where H2 reads all rows that have no value, too. */
    private static final Pattern ENDLESS =
            Pattern.compile(
                    "\\b[A-Za-z]\\.\\w*(?:Of|At|Id|_OF|_AT|_ID|PLACE) > (?:0\\b|'0'|TIMESTAMP|:past\\b)");

    private static final Path SOURCES = Path.of("src/main/java");

    private static final String TEXT = "\"(?:[^\"\\\\\n]|\\\\.)*\"";
    private static final String TEXTS = "((?:TEXT|[A-Z_]+)(?:\\s*\\+\\s*(?:TEXT|[A-Z_]+))*)";

    /** A query that is made of texts and constants alone. */
    private static final Pattern QUERY = pattern("createQuery\\(\\s*TEXTS\\s*[,)]");

    /** A statement in SQL that is made of texts and constants alone. */
    private static final Pattern NATIVE =
            pattern("(?:NativeSql\\s*\\.\\s*of|prepareStatement)\\(\\s*TEXTS\\s*[,)]");

    /** Tables of the database are written large, entities are not. */
    private static final Pattern SQL =
            Pattern.compile("^(?:SELECT .*?FROM|INSERT INTO|UPDATE|DELETE FROM) \\(?[A-Z_]{3,}");

    /** A list is bound as a whole until the statement is asked. */
    private static final Pattern LIST = Pattern.compile("\\bIN \\?");

    private static final Pattern PLAIN_COLUMNS =
            Pattern.compile("SELECT ([\\w.]+)(?:, [\\w.]+)+ FROM ");

    private static final Pattern NAMED = Pattern.compile(":[a-z]\\w*");
    private static final Pattern COLUMN = Pattern.compile("\\b(\\w+)\\.[A-Z_]+\\b");
    private static final Pattern WRAPPED =
            Pattern.compile(
                    "\\b(?:LOWER|UPPER|TRUNC|TO_CHAR|SUBSTR|NVL|COALESCE|CAST)\\(\\w+\\.\\w+[^()]*\\) (?:=|LIKE|[<>]=?|BETWEEN|IN) ");

    /**
     * Conditions that name a second table on one side of an OR, and are asked only of the few rows
     * that an index has found before: a person's messages, receipts and parts that are old enough;
     * and of accounts walked in the order of their keys, as many as a page has.
     */
    private static final List<String> ORS_LET_PASS =
            List.of(
                    "OR NOT EXISTS (SELECT ? FROM SMS_BATCH",
                    "OR EXISTS (SELECT ? FROM SMS_PART",
                    "OR ((t0.PART_NUMBER = ?) AND (t0.PARTS = (SELECT COUNT(t1.ID) FROM SMS_INBOUND_PART",
                    "OR EXISTS (SELECT 1 FROM WORK_STATION W");

    /** Profiles are walked in the order of the accounts' keys: no index would serve the day. */
    private static final Set<String> WRAPPED_LET_PASS =
            Set.of("COALESCE(P.SUBMITTED_AT, P.CONSENT_AT) <= ");

    private static final Pattern CONSTANT = pattern("String ([A-Z_]+) =\\s*TEXTS;");
    private static final Pattern PART = pattern("TEXT|[A-Z_]+");

    private static final Pattern COLUMNS = Pattern.compile("SELECT .*? FROM ");
    private static final Pattern TABLES = Pattern.compile("FROM (\\w+ t\\d+(?:, \\w+ t\\d+)+)");
    private static final Pattern ALIAS = Pattern.compile("\\b(t\\d+)\\b");

    private static EntityManagerFactory factory;

    @BeforeAll
    static void open() {
        factory =
                Persistence.createEntityManagerFactory(
                        "cp2", SchemaDriftTest.properties("jdbc:h2:mem:translated"));
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    /**
     * H2 keeps null behind all values of an index: whoever looks for "some value" by a beginning
     * alone reads all rows that have none.
     */
    @Test
    void whatHasAValueIsLookedForWithAnEnd() throws IOException {
        List<String> endless = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                ENDLESS.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> endless.add(file.getFileName() + ": " + found.group()));
            }
        }
        assertThat(ENDLESS.matcher("P.WAITING_OF > 0 AND").find()).isTrue();
        assertThat(endless).isEmpty();
    }

    @Test
    void noTableStandsWithoutACondition() {
        List<String> queries = queries();
        assertThat(queries).hasSizeGreaterThan(120);
        assertThat(queries)
                .map(TranslatedQueriesTest::sql)
                .noneMatch(TranslatedQueriesTest::isCrossed);
    }

    /** Those that are written by hand: the grammar takes its time, and the others are generated. */
    @Test
    void everyNativeStatementIsOracles() {
        List<String> refused = new ArrayList<>();
        SQLParserEngine oracle = new SQLParserEngine("Oracle", new CacheOption(1, 1));
        for (String sql : read(natives().stream()).toList()) {
            try {
                oracle.parse(sql, false);
            } catch (SQLParsingException e) {
                refused.add(sql + "\n  " + e.getMessage());
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void noConditionReadsTwoTablesForOneRow() {
        assertThat(statements())
                .filteredOn(sql -> ORS_LET_PASS.stream().noneMatch(sql::contains))
                .flatMap(TranslatedQueriesTest::crossingOrs)
                .isEmpty();
        assertThat(statements())
                .as("what is let pass is still there")
                .map(sql -> ORS_LET_PASS.stream().filter(sql::contains).toList())
                .flatMap(found -> found)
                .containsAll(ORS_LET_PASS);
    }

    @Test
    void noSearchedColumnStandsInAFunction() {
        assertThat(statements())
                .flatMap(
                        sql ->
                                WRAPPED.matcher(sql)
                                        .results()
                                        .map(MatchResult::group)
                                        .filter(found -> !WRAPPED_LET_PASS.contains(found))
                                        .toList())
                .isEmpty();
    }

    @Test
    void trapsOfAPlannerAreSeen() {
        assertThat(
                        crossingOrs(
                                "SELECT 1 FROM A t0, B t1 WHERE (t0.X = t1.X) AND (t0.Y = ? OR t1.Y = ?)"))
                .containsExactly("t0.Y = ? OR t1.Y = ?");
        assertThat(crossingOrs("SELECT 1 FROM A WHERE (A.X = ? OR A.Y = ?) AND A.Z = ?")).isEmpty();
        assertThat("SELECT 1 FROM A WHERE LOWER(A.X) = ?").containsPattern(WRAPPED);
    }

    @Test
    void aTableThatIsAddedIsSeen() {
        String sql =
                sql(
                        "DELETE FROM SmsBatch b WHERE NOT EXISTS"
                                + " (SELECT m.id FROM SmsMessage m WHERE m.fence = b.fence)");
        assertThat(sql).contains("FROM SMS_MESSAGE t2, SMS_MESSAGE t1 WHERE (t2.FENCE = t0.FENCE)");
        assertThat(isCrossed(sql)).isTrue();
    }

    /**
     * Everything that the code asks a database, as it asks; lists of plain columns are cut, for the
     * grammar takes its time with them.
     */
    private static List<String> statements() {
        return read(Stream.concat(
                        queries().stream().map(TranslatedQueriesTest::sql), natives().stream()))
                .toList();
    }

    private static Stream<String> read(Stream<String> statements) {
        return statements
                .map(sql -> LIST.matcher(sql).replaceAll("IN (?, ?)"))
                .map(sql -> PLAIN_COLUMNS.matcher(sql).replaceAll("SELECT $1 FROM "))
                .distinct();
    }

    /** The conditions in brackets whose OR has other tables on its sides. */
    private static List<String> crossingOrs(String sql) {
        List<String> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < sql.length(); at++) {
            if (sql.charAt(at) == '(') {
                open.push(at + 1);
            } else if (sql.charAt(at) == ')' && !open.isEmpty()) {
                String inside = sql.substring(open.pop(), at);
                Set<Set<String>> tables =
                        outermost(inside).map(TranslatedQueriesTest::tables).collect(toSet());
                if (tables.size() > 1) {
                    found.add(inside);
                }
            }
        }
        return found;
    }

    /** The sides of the ORs that stand in no further brackets. */
    private static Stream<String> outermost(String condition) {
        List<String> sides = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < condition.length(); at++) {
            depth += condition.charAt(at) == '(' ? 1 : condition.charAt(at) == ')' ? -1 : 0;
            if (depth == 0 && condition.startsWith(" OR ", at)) {
                sides.add(condition.substring(from, at));
                from = at + " OR ".length();
            }
        }
        sides.add(condition.substring(from));
        return sides.stream();
    }

    private static Set<String> tables(String condition) {
        return COLUMN.matcher(condition).results().map(column -> column.group(1)).collect(toSet());
    }

    private static boolean isCrossed(String sql) {
        String conditions = COLUMNS.matcher(sql).replaceAll("FROM ");
        return TABLES.matcher(conditions)
                .results()
                .flatMap(tables -> ALIAS.matcher(tables.group(1)).results())
                .anyMatch(alias -> !conditions.contains(alias.group(1) + '.'));
    }

    private static String sql(String jpql) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            DatabaseQuery query =
                    entityManager.createQuery(jpql).unwrap(JpaQuery.class).getDatabaseQuery();
            query.prepareCall(entityManager.unwrap(Session.class), new DatabaseRecord());
            return query.getSQLString();
        }
    }

    private static List<String> queries() {
        return inSources(source -> texts(source, QUERY));
    }

    /** The statements in SQL, with all parts that may be left out. */
    private static List<String> natives() {
        return inSources(
                        source ->
                                Stream.concat(
                                        texts(source, NATIVE), constants(source).values().stream()))
                .stream()
                .filter(text -> SQL.matcher(text).find())
                .filter(text -> !text.endsWith("AND "))
                .map(text -> text.replace("[", "").replace("]", ""))
                .map(text -> NAMED.matcher(text).replaceAll("?"))
                .distinct()
                .toList();
    }

    private static List<String> inSources(Function<String, Stream<String>> found) {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .map(TranslatedQueriesTest::content)
                    .flatMap(found)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The constants of a class that are made of texts and other constants of it. */
    private static Map<String, String> constants(String source) {
        Map<String, String> raw = raw(source);
        Map<String, String> constants = new HashMap<>();
        raw.forEach((name, parts) -> text(parts, raw).ifPresent(text -> constants.put(name, text)));
        return constants;
    }

    private static Map<String, String> raw(String source) {
        Map<String, String> raw = new HashMap<>();
        CONSTANT.matcher(source)
                .results()
                .forEach(found -> raw.put(found.group(1), found.group(2)));
        return raw;
    }

    private static Stream<String> texts(String source, Pattern pattern) {
        Map<String, String> constants = raw(source);
        return pattern.matcher(source)
                .results()
                .map(found -> text(found.group(1), constants))
                .flatMap(Optional::stream);
    }

    /** The text of such parts; empty when one of them is made elsewhere. */
    private static Optional<String> text(String parts, Map<String, String> constants) {
        StringBuilder text = new StringBuilder();
        for (MatchResult part : PART.matcher(parts).results().toList()) {
            String said = part.group();
            Optional<String> more =
                    said.startsWith("\"")
                            ? Optional.of(said.substring(1, said.length() - 1))
                            : Optional.ofNullable(constants.get(said))
                                    .flatMap(value -> text(value, constants));
            if (more.isEmpty()) {
                return more;
            }
            text.append(more.get());
        }
        return Optional.of(text.toString());
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text.replace("TEXTS", TEXTS).replace("TEXT", TEXT));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
