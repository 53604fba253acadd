package ke.cp2.web.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import ke.cp2.audit.ListName;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Describes a list that staff take away as a file, column by column.
 *
 * @param <T> what the cells of a row are made of
 */
public final class ListFile<T> {

    private final ListName list;
    private final Supplier<Cursor<T>> rows;
    private final List<Column<T>> columns = new ArrayList<>();
    private String feature;
    private String name = "";
    private ListFilter filter = new ListFilter();

    private ListFile(ListName list, String feature, Supplier<Cursor<T>> rows) {
        this.list = list;
        this.feature = feature;
        this.rows = rows;
    }

    /**
     * A list that is read in chunks.
     *
     * @param feature the package under {@code ke.cp2.web} whose bundle has the heads of the columns
     */
    public static <T> ListFile<T> of(ListName list, String feature, Chunks<T> chunks) {
        return new ListFile<>(list, feature, () -> new ChunkCursor<>(chunks));
    }

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

    /** Reads a list whose rows are all here. */
    public static <T> Chunks<T> all(List<T> rows) {
        return (last, before) -> before == 0 ? rows : List.of();
    }

    /** Makes a cell, as {@link RowsFile.Target} takes it. */
    @FunctionalInterface
    public interface Cell<T> {

        /** The cell of a row; null for an empty one. */
        @Nullable Object of(T row);
    }

    /** Names the file behind the list by a number or a place; null and "" for nothing. */
    public ListFile<T> named(@Nullable Object part) {
        name = part == null ? "" : part.toString();
        return this;
    }

    /** Says what the list is narrowed to, for the audit trail. */
    public ListFile<T> narrowed(ListFilter to) {
        filter = to;
        return this;
    }

    /** Makes the cells of what each row is turned into; asked before the first column. */
    public <S> ListFile<S> each(Function<T, S> shown) {
        return new ListFile<S>(
                        list,
                        feature,
                        () -> {
                            Cursor<T> cursor = rows.get();
                            return () -> cursor.next().stream().map(shown).toList();
                        })
                .named(name)
                .narrowed(filter);
    }

    /** Takes the heads of the columns to come from the bundle of another feature. */
    public ListFile<T> in(String other) {
        feature = other;
        return this;
    }

    /** Adds a column whose head is a text of the feature. */
    public ListFile<T> column(String key, Cell<T> cell) {
        String of = feature;
        return column(language -> language.text(of, key), (row, language) -> cell.of(row));
    }

    /** Adds a column of words: each is the text of a constant, {@code JobRunState.ENDED}. */
    public <E extends Enum<E>> ListFile<T> word(
            String key, Class<E> kind, Function<T, @Nullable E> constant) {
        String of = feature;
        String words = kind.getSimpleName() + '.';
        return column(
                language -> language.text(of, key),
                (row, language) -> {
                    E value = constant.apply(row);
                    return value == null ? null : language.text(of, words + value.name());
                });
    }

    /** Adds a column whose head is no text of pages, such as the name of a position. */
    public ListFile<T> titled(String head, Cell<T> cell) {
        return column(language -> head, (row, language) -> cell.of(row));
    }

    private ListFile<T> column(Function<Language, String> head, WrittenCell<T> cell) {
        columns.add(new Column<>(head, cell));
        return this;
    }

    ListName list() {
        return list;
    }

    /** The name of the file without its ending. */
    String fileName() {
        return list.code() + (name.isEmpty() ? "" : '-' + name);
    }

    ListFilter filter() {
        return filter;
    }

    Cursor<T> open() {
        return rows.get();
    }

    Object[] heads(Language language) {
        return columns.stream().map(column -> column.head.apply(language)).toArray();
    }

    @Nullable Object[] cells(T row, Language language) {
        return columns.stream().map(column -> column.cell.of(row, language)).toArray();
    }

    /** Reads on from where it is; nothing at the end. */
    interface Cursor<T> {

        List<T> next();
    }

    private static final class ChunkCursor<T> implements Cursor<T> {

        private final Chunks<T> chunks;
        private @Nullable T last;
        private int before;

        ChunkCursor(Chunks<T> chunks) {
            this.chunks = chunks;
        }

        @Override
        public List<T> next() {
            List<T> chunk = chunks.next(last, before);
            if (!chunk.isEmpty()) {
                last = chunk.get(chunk.size() - 1);
                before += chunk.size();
            }
            return chunk;
        }
    }

    @FunctionalInterface
    private interface WrittenCell<T> {

        @Nullable Object of(T row, Language language);
    }

    private record Column<T>(Function<Language, String> head, WrittenCell<T> cell) {}
}
