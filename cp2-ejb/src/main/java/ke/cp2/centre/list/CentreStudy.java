package ke.cp2.centre.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ke.cp2.intake.reading.ReadSheet;
import ke.cp2.intake.sheet.Layout;
import ke.cp2.intake.sheet.SheetRow;
import ke.cp2.intake.sheet.SheetStudy;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A study of a list of centres. Headings say what columns hold, unless their cells speak against
 * it; where there is no heading the cells say it.
 */
final class CentreStudy extends SheetStudy {

    private static final int LONGEST_HEADING = 60;

    private final Places places;
    private final List<CentreColumnProfile> columns = new ArrayList<>();
    private final Map<CentreColumn, Integer> found = new EnumMap<>(CentreColumn.class);
    private int firstCentre;
    private @Nullable SheetRow header;
    private int lastTitle;

    CentreStudy(Places places) {
        this.places = places;
    }

    /** Tells whether a sheet has the columns that every list of centres needs. */
    static boolean isReadable(ReadSheet sheet) {
        return Stream.of(CentreColumn.values())
                .filter(CentreColumn::isNeeded)
                .allMatch(column -> sheet.layout().field(column.place()) >= 0);
    }

    /** Tells whether a row is a header that stands again among the centres. */
    static boolean isHeader(SheetRow row) {
        return headings(row) > 2;
    }

    static String text(SheetRow row, int column) {
        String line = TypedText.line(row.cell(column));
        return line == null ? "" : line;
    }

    private static long headings(SheetRow row) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(i -> CentreColumn.of(text(row, i)))
                .filter(column -> column != null)
                .distinct()
                .count();
    }

    @Override
    protected void look(SheetRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (i == columns.size()) {
                columns.add(new CentreColumnProfile(places));
            }
            String cell = text(row, i);
            columns.get(i).add(cell);
            if (firstCentre == 0 && CentreCell.code(cell) != null) {
                firstCentre = row.line();
            }
        }
    }

    @Override
    protected void conclude() {
        header =
                firstRows().stream()
                        .filter(row -> firstCentre == 0 || row.line() < firstCentre)
                        .filter(this::canBeHeader)
                        .max(
                                Comparator.comparingLong(CentreStudy::headings)
                                        .thenComparingInt(SheetRow::line))
                        .orElse(null);
        lastTitle = header == null ? lastTitle() : header.line();
        findCode();
        for (CentreColumn column : CentreColumn.values()) {
            if (!found.containsKey(column)) {
                findNamed(column);
            }
        }
        if (header == null) {
            find(CentreColumn.HOST, i -> columns.get(i).isOf(CentreColumn.CODE));
        }
        for (CentreColumn column : CentreColumn.values()) {
            if (column != CentreColumn.CODE && column != CentreColumn.HOST) {
                find(column, i -> columns.get(i).isOf(column));
            }
        }
    }

    /** One known heading is enough among others above the first centre. */
    private boolean canBeHeader(SheetRow row) {
        long known = headings(row);
        return (known > 1 || (known == 1 && firstCentre > 0 && filled(row) > 1))
                && row.cells().stream().allMatch(cell -> cell.length() <= LONGEST_HEADING);
    }

    /** Without a header: rows of one cell above the first centre. */
    private int lastTitle() {
        int last = 0;
        for (SheetRow row : firstRows()) {
            if (firstCentre == 0 || row.line() >= firstCentre || filled(row) > 1) {
                break;
            }
            last = row.line();
        }
        return last;
    }

    private static long filled(SheetRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /** By its cells first: the column of the centre is headed in many ways, as are other codes. */
    private void findCode() {
        free().filter(
                        i ->
                                columns.get(i).isOf(CentreColumn.CODE)
                                        && heading(i) != CentreColumn.HOST)
                .boxed()
                .max(
                        Comparator.<Integer>comparingInt(
                                        i -> heading(i) == CentreColumn.CODE ? 1 : 0)
                                .thenComparingInt(i -> columns.get(i).filled())
                                .thenComparingInt(i -> -i))
                .ifPresent(i -> found.put(CentreColumn.CODE, i));
    }

    /** The first column with that heading; of several numbers of candidates the total. */
    private void findNamed(CentreColumn column) {
        free().filter(i -> heading(i) == column)
                .boxed()
                .max(
                        Comparator.<Integer>comparingInt(i -> CentreColumn.rank(headingText(i)))
                                .thenComparingInt(i -> -i))
                .ifPresent(i -> found.put(column, i));
    }

    /** By its cells, when exactly one column without a known heading has such cells. */
    private void find(CentreColumn column, IntPredicate isOf) {
        if (found.containsKey(column)) {
            return;
        }
        int[] candidates = free().filter(i -> heading(i) == null).filter(isOf).toArray();
        if (candidates.length == 1) {
            found.put(column, candidates[0]);
        }
    }

    private IntStream free() {
        return IntStream.range(0, columns.size())
                .filter(this::isShown)
                .filter(i -> !found.containsValue(i));
    }

    private @Nullable CentreColumn heading(int column) {
        return CentreColumn.of(headingText(column));
    }

    private String headingText(int column) {
        return header == null ? "" : text(header, column);
    }

    @Override
    public Layout layout() {
        return Layout.of(
                lastTitle,
                Stream.of(CentreColumn.values())
                        .sorted(Comparator.comparingInt(CentreColumn::place))
                        .map(column -> found.getOrDefault(column, -1))
                        .toList());
    }
}
