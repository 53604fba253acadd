package ke.cp2.web.platform;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.primefaces.component.api.UITable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

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

    private static final Pattern COLUMN = Pattern.compile("[A-Za-z]{1,30}");

    static final String FIRST = "first";
    static final String ROWS = "rows";
    static final String SORT = "sort";
    static final String ORDER = "order";

    private final Source<T> source;
    private final Key<T> key;
    private final int askedFirst = number(Faces.getRequestParameter(FIRST), 0);
    private final int askedSize = number(Faces.getRequestParameter(ROWS), 0);
    private final @Nullable String askedSort = sort();
    private final boolean askedDescending = "desc".equals(Faces.getRequestParameter(ORDER));
    private List<Integer> sizes = List.of();
    private boolean placeless;
    private boolean cut;

    /** Rows that nobody selects. */
    public LazyRows(Source<T> source) {
        this(source, Objects::hashCode);
    }

    /** Rows that can be selected by that key. */
    public LazyRows(Source<T> source, Key<T> key) {
        this.source = source;
        this.key = key;
    }

    /** Lets the reader choose how many rows a page has, the first of these unless it is said. */
    public LazyRows<T> withSizes(Integer... possible) {
        sizes = List.of(possible);
        return this;
    }

    /** A table within a page about something else: where the reader is in it is not kept. */
    public LazyRows<T> withoutPlace() {
        placeless = true;
        return this;
    }

    /** The first row to show: what the address of the page asked for. */
    public int getFirst() {
        return placeless ? 0 : askedFirst;
    }

    /** Tells how many rows a page has: what the address asked for when it can be chosen. */
    public int getSize() {
        return sizes.contains(askedSize) ? askedSize : sizes.get(0);
    }

    /** Tells how many rows a page can have, as the table takes it. */
    public String getSizes() {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The order that the address of the page asked for; null for none that the table has. */
    public @Nullable SortMeta getOrder() {
        return placeless || askedSort == null || !isColumn(askedSort)
                ? null
                : SortMeta.builder()
                        .field(askedSort)
                        .order(askedDescending ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                        .build();
    }

    /** The table refuses the whole page for a column that it does not know or sort by. */
    private static boolean isColumn(String field) {
        return UIComponent.getCurrentComponent(FacesContext.getCurrentInstance())
                        instanceof UITable<?> table
                && table.getColumns().stream()
                        .anyMatch(column -> column.isSortable() && field.equals(column.getField()));
    }

    private static @Nullable String sort() {
        String sort = Faces.getRequestParameter(SORT);
        return sort != null && COLUMN.matcher(sort).matches() ? sort : null;
    }

    private static int number(String value, int otherwise) {
        return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    /** Tells whether there are more rows than the list shows; known when a page of it was read. */
    public boolean isCut() {
        return cut;
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
        PageRequest shown = request(first, pageSize, sortBy);
        Page<T> page = source.apply(shown);
        if (page.rows().isEmpty() && first > 0) {
            // Rows went away meanwhile: show what is the last page now.
            int last = recalculateFirst(first, pageSize, (int) page.total());
            shown = request(last, pageSize, sortBy);
            page = source.apply(shown);
        }
        if (!placeless) {
            Places.keep(FacesContext.getCurrentInstance(), shown, !sizes.isEmpty());
        }
        setRowCount((int) page.total());
        cut = page.more();
        return page.rows();
    }

    @Override
    public String getRowKey(T row) {
        return String.valueOf(key.apply(row));
    }

    @Override
    public @Nullable T getRowData(String rowKey) {
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
