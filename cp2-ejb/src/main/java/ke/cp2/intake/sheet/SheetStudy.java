package ke.cp2.intake.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet, looked at row by row from beginning to end: what its columns hold, where its header is,
 * and by that how it is to be read. A column is judged by all its rows, never by its first ones.
 */
public final class SheetStudy {

    /** A header stands among the first rows, below titles. */
    private static final int FIRST_ROWS = 40;

    private static final int LONGEST_HEADER_CELL = 60;

    private final List<SheetRow> first = new ArrayList<>();
    private final List<ColumnProfile> columns = new ArrayList<>();
    private Set<Integer> hiddenColumns = Set.of();
    private int rows;
    private int hiddenRows;
    private int firstPerson;
    private @Nullable SheetRow header;
    private int lastTitle;

    /** A study that has seen no row yet. */
    public SheetStudy() {
        // Rows come one by one.
    }

    /** Looks at the next row. */
    public void add(SheetRow row) {
        rows++;
        hiddenRows += row.hidden() ? 1 : 0;
        if (first.size() < FIRST_ROWS) {
            first.add(row);
        }
        for (int i = 0; i < row.cells().size(); i++) {
            if (i == columns.size()) {
                columns.add(new ColumnProfile());
            }
            int before = columns.get(i).numbers();
            columns.get(i).add(row.cells().get(i));
            if (firstPerson == 0 && columns.get(i).numbers() > before) {
                firstPerson = row.line();
            }
        }
    }

    /**
     * Draws the conclusions, when all rows were seen.
     *
     * @param hidden the columns that the sheet does not show
     */
    public SheetStudy finish(Set<Integer> hidden) {
        hiddenColumns = hidden;
        findHeader();
        return this;
    }

    /** Tells how many rows it has, hidden ones too. */
    public int rows() {
        return rows;
    }

    /** Tells how many rows stand below header and titles. */
    public int people() {
        return rows - (int) first.stream().filter(row -> row.line() <= lastTitle).count();
    }

    public int hiddenRows() {
        return hiddenRows;
    }

    /** Tells how many columns have something. */
    public int columns() {
        return columns.size();
    }

    /** The first rows, of which one may be the header. */
    public List<SheetRow> firstRows() {
        return List.copyOf(first);
    }

    /** The columns in which nine digits that begin with 1 are mobile numbers. */
    public List<Integer> bareColumns() {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).isOfBareNumbers())
                .boxed()
                .toList();
    }

    /** Tells how the sheet is read unless somebody says otherwise. */
    public Layout layout() {
        List<HeaderWord> words =
                IntStream.range(0, columns.size())
                        .mapToObj(
                                column ->
                                        header == null
                                                ? HeaderWord.NONE
                                                : HeaderWord.of(header.cell(column)))
                        .toList();
        int number = number(words);
        return new Layout(
                lastTitle, number, names(words, number), words.indexOf(HeaderWord.LANGUAGE));
    }

    /**
     * The row with most words of a header, above the first person; what stands up to it is nobody.
     */
    private void findHeader() {
        header =
                first.stream()
                        .filter(row -> firstPerson == 0 || row.line() < firstPerson)
                        .filter(SheetStudy::canBeHeader)
                        .max(
                                Comparator.comparingLong(SheetStudy::words)
                                        .thenComparingInt(SheetRow::line))
                        .orElse(null);
        lastTitle = header == null ? lastTitle() : header.line();
        for (SheetRow row : first) {
            for (int i = 0; row.line() <= lastTitle && i < row.cells().size(); i++) {
                columns.get(i).remove(row.cells().get(i));
            }
        }
    }

    private static boolean canBeHeader(SheetRow row) {
        boolean named =
                row.cells().stream()
                        .map(HeaderWord::of)
                        .anyMatch(word -> word.isNumber() || word.isName());
        return named
                && row.cells().stream()
                        .allMatch(
                                cell ->
                                        cell.length() <= LONGEST_HEADER_CELL
                                                && !NumberCell.of(cell).isNumber());
    }

    private static long words(SheetRow row) {
        return row.cells().stream().filter(cell -> HeaderWord.of(cell) != HeaderWord.NONE).count();
    }

    /** Without a header: rows of one cell above the first person, in a list of more columns. */
    private int lastTitle() {
        int last = 0;
        for (SheetRow row : first) {
            if (columns.size() < 2
                    || firstPerson == 0
                    || row.line() >= firstPerson
                    || row.filled() > 1) {
                break;
            }
            last = row.line();
        }
        return last;
    }

    /** By the values first; a header counts where the values do not speak against it. */
    private int number(List<HeaderWord> words) {
        Comparator<Integer> better =
                Comparator.<Integer>comparingInt(column -> rank(words.get(column)))
                        .thenComparingInt(column -> columns.get(column).numbers())
                        .thenComparingInt(column -> -column);
        return Stream.<Predicate<Integer>>of(
                        column -> columns.get(column).isOfNumbers(),
                        column ->
                                words.get(column).isNumber()
                                        && columns.get(column).isOfLikelyNumbers(),
                        column ->
                                words.get(column) == HeaderWord.MOBILE
                                        && columns.get(column).hasNumbersBeside())
                .flatMap(wanted -> shown(wanted).max(better).stream())
                .findFirst()
                .orElse(-1);
    }

    private static int rank(HeaderWord word) {
        return word == HeaderWord.MOBILE ? 2 : word == HeaderWord.OTHER_NUMBER ? 0 : 1;
    }

    private Stream<Integer> shown(Predicate<Integer> wanted) {
        return IntStream.range(0, columns.size())
                .boxed()
                .filter(column -> !hiddenColumns.contains(column))
                .filter(wanted);
    }

    private List<Integer> names(List<HeaderWord> words, int number) {
        int full = words.indexOf(HeaderWord.FULL_NAME);
        int given = words.indexOf(HeaderWord.FIRST_NAME);
        int middle = words.indexOf(HeaderWord.MIDDLE_NAME);
        int last = words.indexOf(HeaderWord.LAST_NAME);
        if (given >= 0) {
            return full >= 0 && last < 0 ? List.of(full) : List.of(given, middle, last);
        }
        if (full >= 0 || last >= 0) {
            return List.of(full, middle, last);
        }
        return shown(column -> column != number && columns.get(column).words() > 0)
                .max(
                        Comparator.<Integer>comparingInt(column -> columns.get(column).names())
                                .thenComparingInt(column -> columns.get(column).words())
                                .thenComparingInt(column -> -column))
                .map(List::of)
                .orElse(List.of());
    }
}
