package ke.cp2.platform;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/** One page of a list that the database paged: its rows, and how many rows there are in all. */
public record Page<T>(List<T> rows, long total) implements Serializable {

    /** The same page with other rows for these. */
    public <R> Page<R> map(Function<? super T, R> row) {
        return new Page<>(rows.stream().<R>map(row).toList(), total);
    }
}
