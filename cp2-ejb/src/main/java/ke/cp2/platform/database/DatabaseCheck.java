package ke.cp2.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Tells whether the database answers. */
@ApplicationScoped
public class DatabaseCheck {

    private static final Logger LOGGER = Logger.getLogger(DatabaseCheck.class.getName());
    private static final int TIMEOUT_SECONDS = 3;
    private static final long EACH = Duration.ofSeconds(1).toNanos();

    /** A page has three seconds in all to say so. */
    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

    /** An answer is believed so long; after a quiet time the next request finds out again. */
    private static final long KNOWN = Duration.ofSeconds(5).toNanos();

    @Resource(lookup = "jdbc/cp2")
    private DataSource dataSource;

    @Resource private ManagedExecutorService executor;

    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile long askedAt = System.nanoTime();
    private volatile long waitingSince;
    private volatile boolean waiting;
    private volatile boolean answered = true;

    /** True when a connection could be had and is alive. */
    public boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException e) {
            LOGGER.log(Level.WARNING, "The database does not answer: {0}", e.getMessage());
            return false;
        }
    }

    /**
     * Tells at once whether the database is away, as far as is known: it did not answer when it was
     * last asked, or keeps one waiting. While there are requests it is asked each second.
     */
    public boolean isAway() {
        long now = System.nanoTime();
        long age = now - askedAt;
        if (age > EACH && asking.compareAndSet(false, true)) {
            askedAt = now;
            executor.execute(this::ask);
        }
        return (waiting && now - waitingSince > PATIENCE) || (!answered && age < KNOWN);
    }

    private void ask() {
        waitingSince = System.nanoTime();
        waiting = true;
        try {
            answered = answers();
        } finally {
            waiting = false;
            asking.set(false);
        }
    }
}
