package ke.cp2.platform.database;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a failed write hit a unique or other integrity constraint. A use case flushes, asks
 * here and answers in its own words; what was written before is rolled back by then.
 */
public final class UniqueViolation {

    private static final String INTEGRITY_STATES = "23";
    private static final int DEEPEST_CAUSE = 20;

    private UniqueViolation() {}

    /** Tells whether a constraint of the database refused the write; looks through all causes. */
    public static boolean is(Throwable thrown) {
        return sqlCause(thrown) != null;
    }

    /**
     * Tells whether the constraint of that name refused the write. The databases name it in the
     * message: Oracle as {@code SCHEMA.NAME}, H2 as {@code PUBLIC.NAME} or with the suffix of its
     * index.
     */
    public static boolean of(Throwable thrown, String constraint) {
        return message(thrown)
                .toUpperCase(Locale.ROOT)
                .contains(constraint.toUpperCase(Locale.ROOT));
    }

    /** Gives the message of the database, with the values of the row: not for people or logs. */
    public static String message(Throwable thrown) {
        SQLException cause = sqlCause(thrown);
        return cause == null ? "" : String.valueOf(cause.getMessage());
    }

    private static @Nullable SQLException sqlCause(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof SQLException sql && isIntegrity(sql)) {
                return sql;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static boolean isIntegrity(SQLException sql) {
        return sql instanceof SQLIntegrityConstraintViolationException
                || (sql.getSQLState() != null && sql.getSQLState().startsWith(INTEGRITY_STATES));
    }
}
