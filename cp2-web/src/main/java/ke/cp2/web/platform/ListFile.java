package ke.cp2.web.platform;

import java.util.List;
import java.util.function.Function;
import ke.cp2.audit.ListName;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Describes a list that staff take away as a file.
 *
 * @param name what the file is named by behind the list, such as a number; "" for nothing
 * @param filter what the list is narrowed to, for the audit trail
 * @param columns the heads of the columns, in the reader's language
 */
public record ListFile<T>(
        ListName list,
        String name,
        ListFilter filter,
        List<String> columns,
        Chunks<T> chunks,
        Cells<T> cells) {

    /** Reads a list in chunks. */
    @FunctionalInterface
    public interface Chunks<T> {

        /**
         * Reads the next rows.
         *
         * @param last the row before them; null for the first ones
         * @param before how many stand before them
         * @return none at the end
         */
        List<T> next(@Nullable T last, int before);
    }

    /** Reads a list as its page does, to its end. */
    public static <T> Chunks<T> pages(Function<PageRequest, Page<T>> list) {
        return (last, before) -> list.apply(PageRequest.behind(before)).rows();
    }

    /** Makes the cells of a row, as {@link RowsFile.Target} takes them. */
    @FunctionalInterface
    public interface Cells<T> {

        /** The cells in the order of the columns. */
        @Nullable Object[] of(T row);
    }
}
