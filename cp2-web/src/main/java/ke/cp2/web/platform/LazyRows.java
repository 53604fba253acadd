package ke.cp2.web.platform;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The rows of a PrimeFaces table that the database pages and sorts. One call of the service brings
 * the rows and their number.
 *
 * @param <T> the row's read model
 */
public class LazyRows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    /** The paged list of a service. It lives as long as the view, so it is serialisable. */
    @FunctionalInterface
    public interface Source<T> extends Function<PageRequest, Page<T>>, Serializable {}

    /** What tells one row from the others. */
    @FunctionalInterface
    public interface Key<T> extends Function<T, Object>, Serializable {}

    private final Source<T> source;
    private final Key<T> key;

    /** Rows that nobody selects. */
    public LazyRows(Source<T> source) {
        this(source, Objects::hashCode);
    }

    /** Rows that can be selected by that key. */
    public LazyRows(Source<T> source, Key<T> key) {
        this.source = source;
        this.key = key;
    }

    /** The number that the last page told: the page to come brings a new one. */
    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return Math.max(getRowCount(), 0);
    }

    @Override
    public List<T> load(
            int first,
            int pageSize,
            Map<String, SortMeta> sortBy,
            Map<String, FilterMeta> filterBy) {
        Page<T> page = source.apply(request(first, pageSize, sortBy));
        if (page.rows().isEmpty() && first > 0) {
            // Rows went away meanwhile: show what is the last page now.
            int last = recalculateFirst(first, pageSize, (int) page.total());
            page = source.apply(request(last, pageSize, sortBy));
        }
        setRowCount((int) page.total());
        return page.rows();
    }

    @Override
    public String getRowKey(T row) {
        return String.valueOf(key.apply(row));
    }

    @Override
    public T getRowData(String rowKey) {
        return getWrappedData() == null
                ? null
                : getWrappedData().stream()
                        .filter(row -> getRowKey(row).equals(rowKey))
                        .findFirst()
                        .orElse(null);
    }

    private static PageRequest request(int first, int pageSize, Map<String, SortMeta> sortBy) {
        int size = Math.min(Math.max(pageSize, 1), PageRequest.MAXIMUM_SIZE);
        return sortBy.values().stream()
                .filter(sort -> !sort.getOrder().isUnsorted())
                .findFirst()
                .map(
                        sort ->
                                new PageRequest(
                                        Math.max(first, 0),
                                        size,
                                        sort.getField(),
                                        sort.getOrder().isAscending()))
                .orElseGet(() -> PageRequest.of(Math.max(first, 0), size));
    }
}
