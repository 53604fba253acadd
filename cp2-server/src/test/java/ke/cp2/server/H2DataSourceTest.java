package ke.cp2.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2DataSourceTest {

    private final H2DataSource source = new H2DataSource();
    private Connection first;
    private Connection second;

    @BeforeEach
    void open() throws SQLException {
        source.setUrl("jdbc:h2:mem:turns;MODE=Oracle");
        source.setUser("cp2");
        source.setPassword("cp2");
        first = source.getConnection();
        second = source.getConnection();
        run(first, "CREATE TABLE PERSON (ID INT)");
        run(first, "CREATE TABLE OTHER (ID INT)");
        run(first, "CREATE SEQUENCE NUMBERS");
        first.setAutoCommit(false);
        second.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        first.close();
        second.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO PERSON VALUES (1)",
                "SELECT ID FROM PERSON WHERE ID = 0 FOR UPDATE",
                "SELECT NUMBERS.NEXTVAL FROM DUAL",
                "COMMENT ON TABLE OTHER IS 'other'"
            })
    void whoChangesSomethingWaitsUntilTheTransactionBeforeHasEnded(String change) throws Exception {
        run(first, "INSERT INTO OTHER VALUES (1)");
        Writer writer = new Writer(second, change);

        writer.awaitItsTurn();
        first.commit();

        writer.awaitEnd();
    }

    @Test
    void theEndOfATransactionGivesTheTurnBackHoweverItEnds() throws Exception {
        run(first, "INSERT INTO PERSON VALUES (1)");
        first.rollback();
        assertIsFree();
        run(first, "INSERT INTO PERSON VALUES (1)");
        first.setAutoCommit(true);
        assertIsFree();
        run(first, "INSERT INTO PERSON VALUES (1)");
        assertIsFree();
        first.setAutoCommit(false);
        run(first, "INSERT INTO PERSON VALUES (1)");
        first.close();
        assertIsFree();
    }

    @Test
    void whoReadsDoesNotWait() throws SQLException {
        run(first, "INSERT INTO PERSON VALUES (1)");

        assertThat(count(second)).isZero();
    }

    @Test
    void whoOnlyTookANumberKeepsNobodyWaiting() throws Exception {
        run(first, "SELECT NUMBERS.NEXTVAL FROM DUAL");

        assertIsFree();
    }

    @Test
    void aTransactionWithinAnotherOfTheSameThreadDoesNotWaitForIt() throws SQLException {
        run(first, "INSERT INTO PERSON VALUES (1)");
        long start = System.nanoTime();
        run(second, "INSERT INTO OTHER VALUES (1)");
        second.commit();
        assertThat(System.nanoTime() - start).as("waited").isLessThan(2_000_000_000L);

        assertThat(count(first)).isEqualTo(1);
    }

    @Test
    void theTurnIsHeldWhenATransactionGoesBackToASavepoint() throws Exception {
        run(first, "INSERT INTO PERSON VALUES (1)");
        first.rollback(first.setSavepoint());

        Writer writer = new Writer(second, "INSERT INTO OTHER VALUES (1)");
        writer.awaitItsTurn();
        first.commit();
        writer.awaitEnd();
    }

    @Test
    void whoWaitsTooLongGoesOnWithout() throws Exception {
        WriteTurn turn = new WriteTurn(1);
        assertThat(turn.take()).isTrue();

        assertThat(CompletableFuture.supplyAsync(turn::take).get()).isFalse();
    }

    /** In another thread: this one would share a turn. */
    private void assertIsFree() throws ExecutionException, InterruptedException {
        CompletableFuture.runAsync(
                        () -> {
                            try (Connection connection = source.getConnection()) {
                                long start = System.nanoTime();
                                run(connection, "INSERT INTO OTHER VALUES (1)");
                                assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .get();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM PERSON")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Somebody who writes in a thread of its own. */
    private static final class Writer {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final AtomicReference<SQLException> failure = new AtomicReference<>();
        private final Thread thread;

        Writer(Connection connection, String sql) {
            thread =
                    new Thread(
                            () -> {
                                try (var statement = connection.prepareStatement(sql)) {
                                    begun.countDown();
                                    statement.execute();
                                    connection.commit();
                                } catch (SQLException e) {
                                    failure.set(e);
                                }
                            });
            thread.start();
        }

        void awaitItsTurn() throws InterruptedException {
            begun.await();
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                assertThat(thread.isAlive()).as("it did not wait").isTrue();
                Thread.onSpinWait();
            }
        }

        void awaitEnd() throws InterruptedException {
            thread.join();
            assertThat(failure).hasValue(null);
        }
    }
}
