package ke.cp2.platform.database;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a row that {@link NativeSql} found, counted from 0. */
public final class SqlRow {

    private final @Nullable Object[] columns;

    private SqlRow(@Nullable Object... columns) {
        this.columns = columns;
    }

    /** A row as JPA gives it: an only column comes alone. */
    public static SqlRow of(@Nullable Object row) {
        return row instanceof Object[] columns ? new SqlRow(columns) : new SqlRow(row);
    }

    /** The text of a column, or null. */
    public @Nullable String text(int column) {
        return (String) columns[column];
    }

    /** The number of a column that always has one. */
    public long number(int column) {
        return ((Number) columns[column]).longValue();
    }

    /** The number of a column, or null. */
    public @Nullable Long numberOrNull(int column) {
        return columns[column] == null ? null : number(column);
    }

    /** The moment of a column, or null. */
    public @Nullable Instant instant(int column) {
        return new InstantConverter().convertToEntityAttribute((Timestamp) columns[column]);
    }
}
