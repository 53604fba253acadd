package ke.cp2.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.shardingsphere.sql.parser.api.CacheOption;
import org.apache.shardingsphere.sql.parser.api.SQLParserEngine;
import org.apache.shardingsphere.sql.parser.exception.SQLParsingException;
import org.junit.jupiter.api.Test;

/**
 * The first rung of the ladder that stands in for an Oracle server: each statement of each
 * migration must be Oracle's by an Oracle grammar, and use only the types and functions that H2's
 * Oracle mode has as well.
 */
class OracleGrammarTest {

    private static final Set<String> TYPES =
            Set.of("VARCHAR2", "NUMBER", "RAW", "CLOB", "BLOB", "TIMESTAMP", "DATE");
    private static final Set<String> FUNCTIONS =
            Set.of(
                    "REGEXP_LIKE",
                    "REGEXP_SUBSTR",
                    "LOWER",
                    "MAX",
                    "COUNT",
                    "SUM",
                    "TRANSLATE",
                    "REPLACE",
                    "SUBSTR",
                    "INSTR",
                    "COALESCE",
                    "CAST");

    /** A column definition: a name, its type, and what may follow the type. */
    private static final Pattern COLUMN =
            Pattern.compile(
                    "^ {2}([A-Z][A-Z0-9_]*) ([A-Z][A-Z0-9]*)(\\([^)]*\\))?(?= |,|$)",
                    Pattern.MULTILINE);

    private static final Pattern FUNCTION = Pattern.compile("\\b([A-Z][A-Z0-9_]*)\\(");
    private static final Pattern TEXT_LITERAL = Pattern.compile("'(?:[^']|'')*'");

    private final SQLParserEngine oracle = new SQLParserEngine("Oracle", new CacheOption(1, 1));

    @Test
    void everyStatementIsOracles() {
        List<String> refused = new ArrayList<>();
        for (Migrations.Statement statement : Migrations.statements()) {
            try {
                oracle.parse(statement.sql(), false);
            } catch (SQLParsingException e) {
                refused.add(statement.place() + ": " + e.getMessage());
            }
        }
        assertThat(refused).isEmpty();
        assertThat(Migrations.statements()).hasSizeGreaterThan(450);
    }

    @Test
    void everyTypeIsOnTheList() {
        Set<String> used = new TreeSet<>();
        for (Migrations.Statement statement : Migrations.statements()) {
            if (statement.sql().startsWith("CREATE TABLE")) {
                Matcher column = COLUMN.matcher(statement.sql());
                while (column.find()) {
                    if (!column.group(1).equals("CONSTRAINT")) {
                        used.add(column.group(2));
                        assertThat(column.group(2).equals("VARCHAR2"))
                                .as(
                                        "%s, %s: lengths are in characters",
                                        statement.place(), column.group(1))
                                .isEqualTo(
                                        column.group(3) != null
                                                && column.group(3).endsWith(" CHAR)"));
                    }
                }
            }
        }
        assertThat(TYPES).containsAll(used);
        assertThat(used).contains("VARCHAR2", "NUMBER");
    }

    @Test
    void everyFunctionIsOnTheList() {
        Set<String> used = new TreeSet<>();
        for (Migrations.Statement statement : Migrations.statements()) {
            Matcher function =
                    FUNCTION.matcher(TEXT_LITERAL.matcher(statement.sql()).replaceAll("''"));
            while (function.find()) {
                used.add(function.group(1));
            }
        }
        used.removeAll(TYPES);
        assertThat(FUNCTIONS).containsAll(used);
    }

    @Test
    void identifiersFitOracle() {
        Set<String> tooLong = new TreeSet<>();
        for (Migrations.Statement statement : Migrations.statements()) {
            Matcher word = Pattern.compile("\\b[A-Z][A-Z0-9_]{30,}\\b").matcher(statement.sql());
            while (word.find()) {
                tooLong.add(word.group());
            }
        }
        assertThat(tooLong).as("identifiers over 30 characters").isEmpty();
    }

    @Test
    void theGrammarRefusesWhatIsNotOracles() {
        for (String sql :
                List.of(
                        "CREATE TABLE A (ID BIGINT AUTO_INCREMENT PRIMARY KEY)",
                        "SELECT 1 FROM DUAL LIMIT 5",
                        "INSERT INTO A VALUES (1) ON CONFLICT DO NOTHING")) {
            assertThatThrownBy(() -> oracle.parse(sql, false))
                    .as(sql)
                    .isInstanceOf(SQLParsingException.class);
        }
    }
}
