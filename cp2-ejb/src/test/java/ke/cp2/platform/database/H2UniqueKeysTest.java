package ke.cp2.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2UniqueKeysTest {

    @TempDir private Path folder;

    @Test
    void aDatabaseThatIsOpenedAgainHasNoMoreIndexes() throws SQLException {
        try (Connection connection = open()) {
            connection
                    .createStatement()
                    .execute(
                            "CREATE TABLE PERSON (ID NUMBER(19) NOT NULL, PHONE VARCHAR2(20),"
                                    + " NAME VARCHAR2(20), CONSTRAINT PK_PERSON PRIMARY KEY (ID),"
                                    + " BOSS NUMBER(19), CONSTRAINT UQ_PHONE UNIQUE (PHONE),"
                                    + " CONSTRAINT UQ_BOSS UNIQUE (BOSS), CONSTRAINT FK_BOSS"
                                    + " FOREIGN KEY (BOSS) REFERENCES PERSON (ID),"
                                    + " CONSTRAINT UQ_BOTH UNIQUE (PHONE, NAME))");
        }
        try (Connection connection = open()) {
            assertThat(indexes(connection)).as("what H2 does by itself").isEqualTo(6);
            H2UniqueKeys.makeIndexes(connection);
        }
        for (int i = 0; i < 2; i++) {
            try (Connection connection = open()) {
                H2UniqueKeys.makeIndexes(connection);
                assertThat(indexes(connection)).isEqualTo(5);
            }
        }
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO PERSON VALUES (1, '254', 'A', NULL), (2, NULL, 'B', 1)");
            statement.execute("INSERT INTO PERSON VALUES (3, NULL, 'C', NULL)");
            assertThatThrownBy(
                            () -> statement.execute("INSERT INTO PERSON VALUES (4, '254', 'D', 1)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("UQ_PHONE");
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:"
                        + folder.resolve("keys")
                        + ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH",
                "cp2",
                "cp2");
    }

    private static int indexes(Connection connection) throws SQLException {
        try (ResultSet row =
                connection
                        .createStatement()
                        .executeQuery(
                                "SELECT COUNT(*) FROM INFORMATION_SCHEMA.INDEXES"
                                        + " WHERE TABLE_SCHEMA = 'PUBLIC'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
