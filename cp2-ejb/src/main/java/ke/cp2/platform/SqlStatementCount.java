package ke.cp2.platform;

import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Counts the SQL statements of each thread, so that a test can tell what a page costs the database.
 * EclipseLink makes its own instance (see persistence.xml), hence the static counter.
 */
public class SqlStatementCount extends SessionEventAdapter {

    private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

    @Override
    public void preExecuteCall(SessionEvent event) {
        COUNT.set(COUNT.get() + 1);
    }

    /** Starts to count from 0 for the current thread. */
    public static void restart() {
        COUNT.set(0);
    }

    /** The statements of the current thread since {@link #restart()}. */
    public static int current() {
        return COUNT.get();
    }
}
