package ke.cp2.platform.database;

/** The SQL statements of the current thread, so that a test can tell what a page costs. */
public final class SqlStatementCount {

    private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

    private SqlStatementCount() {}

    /** Starts to count from 0 for the current thread. */
    public static void restart() {
        COUNT.set(0);
    }

    /** The statements of the current thread since {@link #restart()}. */
    public static int current() {
        return COUNT.get();
    }

    static void add() {
        COUNT.set(COUNT.get() + 1);
    }
}
