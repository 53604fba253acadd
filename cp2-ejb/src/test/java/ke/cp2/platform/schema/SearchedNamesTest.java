package ke.cp2.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ke.cp2.platform.typed.PersonName;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/**
 * What the database makes of a name and what the portal makes of a typed one must be the same:
 * otherwise lists find nobody.
 */
class SearchedNamesTest {

    private static final String URL =
            "jdbc:h2:mem:names;MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    private static final List<String> WAYS_TO_WRITE_IT =
            List.of(
                    "Ng'ang'a",
                    "ng\u2019ang\u2019a",
                    "NG\u02bcANG\u2018A",
                    "Ng\u00b4ang`a",
                    "Nganga");

    @Test
    void namesAreKeptInTheFormInWhichTheyAreSearched() throws SQLException {
        Flyway.configure()
                .dataSource(URL, "sa", "")
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
        List<String> names = new ArrayList<>(WAYS_TO_WRITE_IT);
        names.add("Wanjik\u0169 N\u0129na \u2013 M\u00fcller");
        names.add("\u0623\u0645\u064a\u0646\u0629 O\u2019Brien");
        IntStream.concat(IntStream.range(0xC0, 0x250), IntStream.range(0x1E00, 0x1F00))
                .filter(Character::isLetter)
                // LOWER of a database makes one letter of it, Java two.
                .filter(letter -> letter != 0x130)
                .forEach(letter -> names.add("A" + Character.toString(letter)));
        List<String> wrong = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(URL, "sa", "");
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO ACCOUNT (ID, MOBILE_NUMBER, FULL_NAME, ROLE, STATE,"
                                        + " CREATED_AT) VALUES (?, ?, ?, 'PROFESSIONAL', 'INVITED',"
                                        + " SYSTIMESTAMP)")) {
            for (int i = 0; i < names.size(); i++) {
                insert.setLong(1, i + 1L);
                insert.setString(2, "25470%07d".formatted(i));
                insert.setString(3, names.get(i));
                insert.executeUpdate();
            }
            try (ResultSet rows =
                    connection
                            .createStatement()
                            .executeQuery("SELECT FULL_NAME, FULL_NAME_SEARCH FROM ACCOUNT")) {
                while (rows.next()) {
                    if (!PersonName.searched(rows.getString(1)).equals(rows.getString(2))) {
                        wrong.add(rows.getString(1) + " is kept as " + rows.getString(2));
                    }
                }
            }
        }
        assertThat(names).hasSizeGreaterThan(500);
        assertThat(wrong).isEmpty();
        assertThat(WAYS_TO_WRITE_IT).extracting(PersonName::searched).containsOnly("nganga");
        assertThat(PersonName.searched("Wanjik\u0169 \u2013 M\u00fcller"))
                .isEqualTo("wanjiku - muller");
        assertThat(PersonName.words("Auma-Otieno, N. Wanjik\u0169"))
                .containsExactlyInAnyOrder("auma", "otieno", "n", "wanjiku");
        assertThat(PersonName.longestWord("ng\u2019 wanj")).isEqualTo("wanj");
        assertThat(PersonName.containing("50%_!")).isEqualTo("%50!%!_!!%");
    }
}
