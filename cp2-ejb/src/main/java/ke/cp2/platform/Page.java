package ke.cp2.platform;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that the database paged.
 *
 * @param rows its rows
 * @param total how many rows the list has
 * @param more whether there are more than the list shows
 */
public record Page<T>(List<T> rows, long total, boolean more) implements Serializable {

    /** A page of a list that shows everything. */
    public Page(List<T> rows, long total) {
        this(rows, total, false);
    }

    /** The same page with other rows for these. */
    public <R> Page<R> map(Function<? super T, R> row) {
        return new Page<>(rows.stream().<R>map(row).toList(), total, more);
    }
}
