package ke.cp2.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private static final long MUCH = 1L << 30;

    @TempDir private Path folder;

    private long room = MUCH;
    private EmbeddedDatabase database;

    /** In the pool when the disk got full. */
    private final List<Connection> before = new ArrayList<>();

    @BeforeEach
    void open() throws SQLException {
        SmallDisk.register();
        String url = "jdbc:h2:file:small:%s/cp2;MODE=Oracle;WRITE_DELAY=0".formatted(folder);
        database = new EmbeddedDatabase(url, () -> room);
        for (int i = 0; i < 4; i++) {
            before.add(connect());
        }
        run(before.get(0), "CREATE TABLE PERSON (ID INT)");
        run(before.get(0), "INSERT INTO PERSON VALUES (1)");
    }

    @AfterEach
    void close() throws SQLException {
        fill(false);
        try (Connection last = connect()) {
            run(last, "SHUTDOWN IMMEDIATELY");
        }
    }

    @Test
    void itIsOpenAgainWhenThereIsRoomAgainWithWhatWasAcknowledged() throws SQLException {
        fill(true);
        refuses(before.get(1), "INSERT INTO PERSON VALUES (2)");
        fill(false);

        try (Connection next = connect()) {
            assertThat(people(next)).containsExactly(1);
            run(next, "INSERT INTO PERSON VALUES (3)");
            assertThat(people(next)).containsExactly(1, 3);
        }
    }

    @Test
    void connectionsOfTheDatabaseThatWasGivenUpAreNotValid() throws SQLException {
        Connection held = TurnTaking.of(before.get(0), new WriteTurn(1));
        assertThat(held.isValid(1)).isTrue();
        fill(true);
        refuses(before.get(1), "INSERT INTO PERSON VALUES (2)");

        assertThat(held.isValid(1)).isFalse();

        fill(false);
        connect().close();
        assertThat(held.isValid(1)).isFalse();
    }

    @Test
    void itIsNotOpenedWhileThereIsNoRoom() throws SQLException {
        fill(true);
        refuses(before.get(1), "INSERT INTO PERSON VALUES (2)");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(this::connect)
                .withMessageContaining("full");
    }

    @RepeatedTest(5)
    void sessionsOfTheDatabaseThatWasGivenUpDoNotTakeTheNextOneAway() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(before.size());
        try {
            List<Future<?>> all = new ArrayList<>();
            fill(true);
            for (Connection connection : before) {
                all.add(threads.submit(() -> insertUntilClosed(connection)));
            }
            TimeUnit.MILLISECONDS.sleep(200);
            fill(false);
            try (Connection next = connect()) {
                for (Future<?> one : all) {
                    one.get(10, TimeUnit.SECONDS);
                }
                for (Connection connection : before) {
                    refuses(connection, "INSERT INTO PERSON VALUES (2)");
                    connection.close();
                }
                try (Connection other = connect()) {
                    run(next, "INSERT INTO PERSON VALUES (3)");
                    assertThat(people(other)).containsExactly(1, 3);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void insertUntilClosed(Connection connection) {
        try {
            while (!connection.isClosed()) {
                try {
                    run(connection, "INSERT INTO PERSON VALUES (2)");
                } catch (SQLException | AssertionError e) {
                    // The disk is full; or H2 is just closing, and asserts that all is there.
                    Thread.onSpinWait();
                }
            }
        } catch (SQLException e) {
            // It is closed.
            return;
        }
    }

    private void fill(boolean full) {
        SmallDisk.fill(full);
        room = full ? 0 : MUCH;
    }

    private Connection connect() throws SQLException {
        return database.connect("cp2", "cp2");
    }

    private static void refuses(Connection connection, String sql) {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> run(connection, sql));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Integer> people(Connection connection) throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT ID FROM PERSON ORDER BY ID")) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids;
    }
}
