package ke.cp2.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sheet, looked at row by row from beginning to end: what its columns hold, where its header is,
 * and by that how it is to be read. A column is judged by all its rows, never by its first ones.
 * What it looks for is another thing in each kind of list.
 */
public abstract class SheetStudy {

    /** A header stands among the first rows, below titles. */
    private static final int FIRST_ROWS = 40;

    private final List<SheetRow> first = new ArrayList<>();
    private Set<Integer> hiddenColumns = Set.of();
    private int rows;
    private int hiddenRows;
    private int columns;

    /** Looks at the next row. */
    public final void add(SheetRow row) {
        rows++;
        hiddenRows += row.hidden() ? 1 : 0;
        columns = Math.max(columns, row.cells().size());
        if (first.size() < FIRST_ROWS) {
            first.add(row);
        }
        look(row);
    }

    /** Notes what the cells of a row are. */
    protected abstract void look(SheetRow row);

    /**
     * Draws the conclusions, when all rows were seen.
     *
     * @param hidden the columns that the sheet does not show
     */
    public final SheetStudy finish(Set<Integer> hidden) {
        hiddenColumns = hidden;
        conclude();
        return this;
    }

    /** Finds the header and what the columns hold. */
    protected abstract void conclude();

    /** Tells how the sheet is read unless somebody says otherwise. */
    public abstract Layout layout();

    /** Tells whether the sheet shows a column. */
    protected final boolean isShown(int column) {
        return !hiddenColumns.contains(column);
    }

    /** Tells how many rows it has, hidden ones too. */
    public final int rows() {
        return rows;
    }

    /** Tells how many rows stand below header and titles. */
    public final int entries() {
        int header = layout().header();
        return rows - (int) first.stream().filter(row -> row.line() <= header).count();
    }

    public final int hiddenRows() {
        return hiddenRows;
    }

    /** Tells how many columns have something. */
    public final int columns() {
        return columns;
    }

    /** The first rows, of which one may be the header. */
    public final List<SheetRow> firstRows() {
        return List.copyOf(first);
    }

    /** The columns in which nine digits that begin with 1 are mobile numbers. */
    public List<Integer> bareColumns() {
        return List.of();
    }
}
