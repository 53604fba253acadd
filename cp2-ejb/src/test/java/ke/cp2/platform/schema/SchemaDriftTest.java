package ke.cp2.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Persistence;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The third rung of the ladder that stands in for an Oracle server: what EclipseLink would create
 * for the entities on Oracle, and what the migrations created, must name the same tables, columns,
 * kinds of types and sequences.
 */
class SchemaDriftTest {

    private static final String URL =
            "jdbc:h2:mem:drift;MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    /**
     * Tables that no entity maps: reference lists are read by SQL, notices are read and written by
     * the thousand, the head of the audit trail is locked and moved by SQL, and Flyway has its own.
     */
    private static final Set<String> UNMAPPED =
            Set.of(
                    "AUDIT_HEAD",
                    "COUNTY",
                    "SUB_COUNTY",
                    "SUB_COUNTY_POINT",
                    "EXAM",
                    "ACTIVITY",
                    "ACTIVITY_STATION_TYPE",
                    "POSITION",
                    "SUBJECT",
                    "VACANCY_NOTICE",
                    "flyway_schema_history");

    /** Sequences that a query draws from, not an entity. */
    private static final Set<String> DRAWN_BY_QUERY =
            Set.of("VACANCY_NUMBER_SEQ", "SMS_MESSAGE_SEQ");

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) \\((.*)\\)");
    private static final Pattern COLUMN = Pattern.compile("(?:^|, )(\\w+) ([A-Z]+[0-9]?)");
    private static final Pattern SEQUENCE =
            Pattern.compile("CREATE SEQUENCE (\\w+) INCREMENT BY (\\d+)");

    private static Map<String, Map<String, String>> mapped;
    private static Map<String, Map<String, String>> migrated;
    private static Map<String, Integer> mappedSequences;
    private static Map<String, Integer> migratedSequences;

    @BeforeAll
    static void readBoth() throws SQLException {
        Flyway.configure()
                .dataSource(URL, "sa", "")
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
        String script = generatedScript();
        mapped = tablesOf(script);
        mappedSequences = new TreeMap<>();
        Matcher sequence = SEQUENCE.matcher(script);
        while (sequence.find()) {
            mappedSequences.put(sequence.group(1), Integer.valueOf(sequence.group(2)));
        }
        try (Connection connection = DriverManager.getConnection(URL, "sa", "")) {
            migrated = new TreeMap<>();
            read(
                    connection,
                    "SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS"
                            + " WHERE TABLE_SCHEMA = 'PUBLIC'",
                    row ->
                            migrated.computeIfAbsent(row.getString(1), table -> new TreeMap<>())
                                    .put(row.getString(2), kind(row.getString(3))));
            migratedSequences = new TreeMap<>();
            read(
                    connection,
                    "SELECT SEQUENCE_NAME, INCREMENT FROM INFORMATION_SCHEMA.SEQUENCES"
                            + " WHERE SEQUENCE_SCHEMA = 'PUBLIC'",
                    row -> migratedSequences.put(row.getString(1), row.getInt(2)));
        }
    }

    @Test
    void theEntitiesMapTheTables() {
        Set<String> tables = new TreeSet<>(migrated.keySet());
        tables.removeAll(UNMAPPED);
        assertThat(mapped.keySet()).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void theEntitiesMapTheColumns() {
        for (var table : mapped.entrySet()) {
            assertThat(table.getValue()).as(table.getKey()).isEqualTo(migrated.get(table.getKey()));
        }
    }

    @Test
    void sequencesCountInTheSameSteps() {
        Map<String, Integer> expected = new TreeMap<>(migratedSequences);
        expected.keySet().removeAll(DRAWN_BY_QUERY);
        assertThat(mappedSequences).isEqualTo(expected);
    }

    private static String generatedScript() {
        StringWriter script = new StringWriter();
        Map<String, Object> properties = properties(URL);
        properties.put("jakarta.persistence.schema-generation.scripts.action", "create");
        properties.put("jakarta.persistence.schema-generation.scripts.create-target", script);
        Persistence.generateSchema("cp2", properties);
        return script.toString();
    }

    /** What makes the persistence unit work outside a server. */
    static Map<String, Object> properties(String url) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("jakarta.persistence.jdbc.url", url);
        properties.put("jakarta.persistence.jdbc.user", "sa");
        properties.put("jakarta.persistence.jdbc.driver", "org.h2.Driver");
        properties.put("jakarta.persistence.schema-generation.database.action", "none");
        properties.put("jakarta.persistence.validation.mode", "NONE");
        properties.put("eclipselink.weaving", "false");
        properties.put("eclipselink.logging.level", "SEVERE");
        return properties;
    }

    private static Map<String, Map<String, String>> tablesOf(String script) {
        Map<String, Map<String, String>> tables = new TreeMap<>();
        for (String line : script.split("\\R")) {
            Matcher table = TABLE.matcher(line);
            if (table.matches()) {
                Map<String, String> columns = new TreeMap<>();
                Matcher column =
                        COLUMN.matcher(table.group(2).replaceAll(", (PRIMARY KEY|UNIQUE).*", ""));
                while (column.find()) {
                    columns.put(column.group(1), kind(column.group(2)));
                }
                tables.put(table.group(1), columns);
            }
        }
        return tables;
    }

    /** Families of types: lengths stand in the migrations alone. */
    private static String kind(String type) {
        return switch (type) {
            case "VARCHAR2", "VARCHAR", "CHARACTER VARYING", "CHARACTER LARGE OBJECT", "CLOB" ->
                    "text";
            case "NUMBER",
                    "NUMERIC",
                    "DECFLOAT",
                    "BIGINT",
                    "INTEGER",
                    "SMALLINT",
                    "TINYINT",
                    "BOOLEAN" ->
                    "number";
            case "TIMESTAMP", "DATE" -> "time";
            case "BLOB", "BINARY LARGE OBJECT", "LONGVARBINARY" -> "bytes";
            default -> type;
        };
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void read(Connection connection, String sql, RowReader reader)
            throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
