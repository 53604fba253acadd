package ke.cp2.intake.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A study of a list of people: their mobile numbers, names and languages. */
public final class PeopleStudy extends SheetStudy {

    private static final int LONGEST_HEADER_CELL = 60;

    private final List<ColumnProfile> columns = new ArrayList<>();
    private int firstPerson;
    private @Nullable SheetRow header;
    private int lastTitle;

    /** A study that has seen no row yet. */
    public PeopleStudy() {
        // Rows come one by one.
    }

    @Override
    protected void look(SheetRow row) {
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

    /** The columns in which nine digits that begin with 1 are mobile numbers. */
    @Override
    public List<Integer> bareColumns() {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).isOfBareNumbers())
                .boxed()
                .toList();
    }

    @Override
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
    @Override
    protected void conclude() {
        header =
                firstRows().stream()
                        .filter(row -> firstPerson == 0 || row.line() < firstPerson)
                        .filter(PeopleStudy::canBeHeader)
                        .max(
                                Comparator.comparingLong(PeopleStudy::words)
                                        .thenComparingInt(SheetRow::line))
                        .orElse(null);
        lastTitle = header == null ? lastTitle() : header.line();
        for (SheetRow row : firstRows()) {
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
        for (SheetRow row : firstRows()) {
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
                .filter(column -> isShown(column))
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
