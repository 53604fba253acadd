package ke.cp2.batch.platform;

import jakarta.ejb.Timer;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.platform.database.DatabaseMigrator;
import org.jspecify.annotations.Nullable;

/**
 * Lets a timer begin once the database has the schema of this version, and keeps it alive when its
 * method fails, for instance while the database is away: the server ends a timer for good when its
 * method has failed twice.
 */
public class KeepTimerAlive {

    private static final Logger LOGGER = Logger.getLogger(KeepTimerAlive.class.getName());

    @Inject private DatabaseMigrator migrator;

    /** Logs what failed; the timer goes on at its next time. */
    @AroundTimeout
    @Nullable Object goOn(InvocationContext timeout) {
        try {
            migrator.awaitSchema();
            return timeout.proceed();
        } catch (Exception e) {
            LOGGER.log(
                    Level.WARNING,
                    ((Timer) timeout.getTimer()).getInfo() + " failed, tried again later",
                    e);
            return null;
        }
    }
}
