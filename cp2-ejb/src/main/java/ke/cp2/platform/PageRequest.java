package ke.cp2.platform;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says which rows of a list are wanted. The sort field is a name that the service knows; each
 * service maps it through a white list of its own and falls back to its default order.
 *
 * @param first index of the first row, from 0
 * @param size rows a page, 1 to {@value #MAXIMUM_SIZE}
 * @param sort name of the sort field, or null for the default order
 * @param ascending the direction
 * @param whole whether it goes on where lists end that nobody leafs through to their end: for files
 */
public record PageRequest(
        int first, int size, @Nullable String sort, boolean ascending, boolean whole)
        implements Serializable {

    /** The largest page that a service gives out. */
    public static final int MAXIMUM_SIZE = 500;

    /** A page that somebody leafs to. */
    public PageRequest(int first, int size, @Nullable String sort, boolean ascending) {
        this(first, size, sort, ascending, false);
    }

    /**
     * @throws IllegalArgumentException when the page is out of range
     */
    public PageRequest {
        if (first < 0 || size < 1 || size > MAXIMUM_SIZE) {
            throw new IllegalArgumentException("page out of range: " + first + ", " + size);
        }
    }

    /**
     * Gives what stands behind ORDER BY: the column of the sort field, then the rest; the default
     * order when the service does not know the field.
     */
    public String order(Map<String, String> columns, String byDefault, String rest) {
        String column = sort == null ? null : columns.get(sort);
        return column == null ? byDefault : column + (ascending ? ", " : " DESC, ") + rest;
    }

    /** The next rows of a list that is read to its end, in the default order. */
    public static PageRequest behind(int before) {
        return new PageRequest(before, MAXIMUM_SIZE, null, true, true);
    }

    /** A page in the default order. */
    public static PageRequest of(int first, int size) {
        return new PageRequest(first, size, null, true);
    }
}
