package ke.cp2.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.persistence.jpa.JpaQuery;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Translates the queries of the code into SQL and looks for a table that stands in a FROM without a
 * condition: EclipseLink adds one to some conditions on another entity, and the database then joins
 * all rows with all rows.
 */
class TranslatedQueriesTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final String TEXT = "\"(?:[^\"\\\\\n]|\\\\.)*\"";
    private static final String TEXTS = "((?:TEXT|[A-Z_]+)(?:\\s*\\+\\s*(?:TEXT|[A-Z_]+))*)";

    /** A query that is made of texts and constants alone. */
    private static final Pattern QUERY = pattern("createQuery\\(\\s*TEXTS\\s*[,)]");

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

    @Test
    void noTableStandsWithoutACondition() {
        List<String> queries = queries();
        assertThat(queries).hasSizeGreaterThan(120);
        assertThat(queries)
                .map(TranslatedQueriesTest::sql)
                .noneMatch(TranslatedQueriesTest::isCrossed);
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
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .map(TranslatedQueriesTest::content)
                    .flatMap(TranslatedQueriesTest::queriesIn)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> queriesIn(String source) {
        Map<String, String> constants = new HashMap<>();
        CONSTANT.matcher(source)
                .results()
                .forEach(found -> constants.put(found.group(1), found.group(2)));
        return QUERY.matcher(source)
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
