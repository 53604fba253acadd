package ke.cp2.profile.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.platform.cipher.FieldCipher;
import ke.cp2.platform.cipher.FieldKeys;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.profile.value.NamedIdKeys;
import ke.cp2.profile.value.NationalId;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** Profiles of before get their keys, and nobody loses a number. */
class NumberKeysTest {

    private final String url =
            "jdbc:h2:mem:numberkeys"
                    + System.identityHashCode(this)
                    + ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    private static final byte[] KEY = new byte[32];

    private final FieldCipher pins =
            new FieldCipher(FieldKeys.of("k1", KEY), "PROFILE.KRA_PIN_ENC");

    private final FieldCipher ids =
            new FieldCipher(FieldKeys.of("k1", KEY), "PROFILE.NATIONAL_ID_ENC");

    private final KeyedHash index = new KeyedHash(KEY);

    @Test
    void whatClashesAlreadyIsKeptAndListed() throws SQLException {
        schema().target("5.133").load().migrate();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            person(statement, 1, "Amina  Wanjiru", "0719010", pins.encrypt("A012345678Z"));
            person(statement, 2, "Wanjiru AMINA", "719010", pins.encrypt("A012345678Z"));
            person(statement, 3, "Juma Otieno", "719011", pins.encrypt("A012345679Z"));
            person(statement, 4, null, null, null);
            person(statement, 5, "Unread Able", "719012", "2:k9:AAAA");
            schema().load().migrate();

            String first = index.of("A012345678Z");
            assertThat(
                            rows(
                                    statement,
                                    "SELECT ACCOUNT_ID, NAME_KEY, TSC_NUMBER, TSC_NUMBER_KEY,"
                                            + " KRA_PIN_INDEX FROM PROFILE ORDER BY ACCOUNT_ID"))
                    .containsExactly(
                            "1 amina wanjiru 0719010 719010 " + first,
                            "2 amina wanjiru 719010 null null",
                            "3 juma otieno 719011 719011 " + index.of("A012345679Z"),
                            "4 null null null null",
                            "5 able unread 719012 719012 null");
            assertThat(
                            rows(
                                    statement,
                                    "SELECT ACCOUNT_ID, FIELD, HOLDER_ID, CLOSED_AT"
                                            + " FROM IDENTITY_CLAIM ORDER BY FIELD"))
                    .containsExactly("2 KRA_PIN 1 null", "2 TSC_NUMBER 1 null");
        }
    }

    @Test
    void nearNumbersOfBeforeAreFound() throws SQLException {
        schema().target("5.151").load().migrate();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            person(statement, 11, "Amina Wanjiru", null, null);
            person(statement, 12, "Amina Unread", null, null);
            person(statement, 13, "Amina Numberless", null, null);
            statement.execute("UPDATE PROFILE SET NAME_KEY = 'amina' WHERE ACCOUNT_ID > 10");
            statement.execute(
                    "UPDATE PROFILE SET NATIONAL_ID_ENC = '"
                            + ids.encrypt("012 345 678")
                            + "' WHERE ACCOUNT_ID = 11");
            statement.execute(
                    "UPDATE PROFILE SET NATIONAL_ID_ENC = '2:k9:AAAA' WHERE ACCOUNT_ID = 12");
            schema().load().migrate();

            NamedIdKeys keys = NamedIdKeys.of("amina", new NationalId("12345678"), index);
            assertThat(
                            rows(
                                    statement,
                                    "SELECT ACCOUNT_ID, NAMED_ID_HEAD, NAMED_ID_TAIL FROM PROFILE"
                                            + " WHERE ACCOUNT_ID > 10 ORDER BY ACCOUNT_ID"))
                    .containsExactly(
                            "11 " + keys.head() + " " + keys.tail(),
                            "12 null null",
                            "13 null null");
        }
    }

    private FluentConfiguration schema() {
        return Flyway.configure()
                .dataSource(url, "sa", "")
                .locations("filesystem:src/main/resources/db/migration")
                .javaMigrations(
                        new NumberKeys(Clock.systemUTC(), () -> index, () -> pins),
                        new NamedIds(() -> index, () -> ids));
    }

    private static void person(Statement statement, long id, String name, String tsc, String pin)
            throws SQLException {
        statement.execute(
                "INSERT INTO ACCOUNT (ID, MOBILE_NUMBER, ROLE, STATE, CREATED_AT) VALUES ("
                        + id
                        + ", '2547000000"
                        + (id + 10)
                        + "', 'PROFESSIONAL', 'ACTIVE', SYSTIMESTAMP)");
        statement.execute(
                "INSERT INTO PROFILE (ACCOUNT_ID, STATE, FULL_NAME, TSC_NUMBER, KRA_PIN_ENC) VALUES ("
                        + id
                        + ", 'SUBMITTED', "
                        + quoted(name)
                        + ", "
                        + quoted(tsc)
                        + ", "
                        + quoted(pin)
                        + ')');
    }

    private static String quoted(String text) {
        return text == null ? "NULL" : "'" + text + "'";
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(found.getObject(i)));
                }
                rows.add(String.join(" ", columns));
            }
        }
        return rows;
    }
}
