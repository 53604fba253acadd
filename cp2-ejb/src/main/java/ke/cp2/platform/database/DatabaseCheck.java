package ke.cp2.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Tells whether the database answers. */
@ApplicationScoped
public class DatabaseCheck {

    private static final Logger LOGGER = Logger.getLogger(DatabaseCheck.class.getName());
    private static final int TIMEOUT_SECONDS = 3;

    /** So long it is believed that it answers, and that it does not. */
    private static final long THERE = Duration.ofMillis(100).toNanos();

    private static final long GONE = Duration.ofSeconds(1).toNanos();

    /** A page has three seconds in all to say so. */
    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

    @Resource(lookup = "jdbc/cp2")
    private DataSource dataSource;

    @Resource private ManagedExecutorService executor;

    private Question latest =
            new Question(System.nanoTime(), CompletableFuture.completedFuture(true));

    protected DatabaseCheck() {}

    DatabaseCheck(DataSource dataSource, ManagedExecutorService executor) {
        this.dataSource = dataSource;
        this.executor = executor;
    }

    /** One question that all ask together who want to know at that time, answered or not yet. */
    private record Question(long at, CompletableFuture<Boolean> answer) {

        boolean isOlderThan(long nanos) {
            return System.nanoTime() - at > nanos;
        }

        /** Waits until it has been asked for two seconds. */
        boolean isAnsweredYes() {
            try {
                return answer.get(at + PATIENCE - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }

    /** True when a connection could be had and is alive. */
    public boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException | RuntimeException e) {
            LOGGER.log(Level.WARNING, "The database does not answer: {0}", e.getMessage());
            return false;
        }
    }

    /**
     * Tells whether the database is away: it does not answer, or has kept one waiting for two
     * seconds. Who comes meanwhile waits for the rest of them, in no connection of the database.
     */
    public boolean isAway() {
        return !isThere(THERE);
    }

    /** Tells the same, whatever was answered before. */
    public boolean isAwayNow() {
        return !isThere(0);
    }

    private boolean isThere(long fresh) {
        return question(fresh).isAnsweredYes();
    }

    private synchronized Question question(long fresh) {
        if (latest.answer().isDone() && latest.isOlderThan(latest.isAnsweredYes() ? fresh : GONE)) {
            latest = new Question(System.nanoTime(), new CompletableFuture<>());
            ask(latest);
        }
        return latest;
    }

    private void ask(Question question) {
        try {
            question.answer().completeAsync(this::answers, executor);
        } catch (RejectedExecutionException e) {
            // Whoever goes on finds out.
            question.answer().complete(true);
        }
    }
}
