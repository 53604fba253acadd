package ke.cp2.platform.database;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a row that {@link NativeSql} found, counted from 0. */
public final class SqlRow {

    private final Object[] columns;

    private SqlRow(Object... columns) {
        this.columns = columns;
    }

    /** A row as JPA gives it: an only column comes alone. */
    public static SqlRow of(@Nullable Object row) {
        return row instanceof Object[] columns
                ? new SqlRow(columns)
                : new SqlRow(new Object[] {row});
    }

    /** The text of a column that always has one. */
    public String text(int column) {
        return Objects.requireNonNull(textOrNull(column));
    }

    public @Nullable String textOrNull(int column) {
        return (String) columns[column];
    }

    /** The number of a column that always has one. */
    public long number(int column) {
        return ((Number) columns[column]).longValue();
    }

    /** The number with its decimals of a column that always has one. */
    public double decimal(int column) {
        return ((Number) columns[column]).doubleValue();
    }

    public @Nullable Double decimalOrNull(int column) {
        return columns[column] == null ? null : decimal(column);
    }

    public @Nullable Long numberOrNull(int column) {
        return columns[column] == null ? null : number(column);
    }

    public @Nullable Instant instantOrNull(int column) {
        return new InstantConverter().convertToEntityAttribute((Timestamp) columns[column]);
    }
}
