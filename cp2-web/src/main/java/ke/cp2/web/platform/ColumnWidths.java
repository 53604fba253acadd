package ke.cp2.web.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Makes the columns of a workbook as wide as what its first rows show, within bounds. */
final class ColumnWidths {

    static final int LEAST = 8;
    static final int MOST = 60;

    /** Stands free beside the widest value. */
    private static final int MARGIN = 2;

    private static final int DAY = "2026-11-21".length();
    private static final int MINUTE = "2026-11-21 10:00".length();

    private final List<Integer> widths = new ArrayList<>();

    /** Looks at the values of a row, as they are shown. */
    void see(@Nullable Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (column == widths.size()) {
                widths.add(LEAST);
            }
            int wanted = Math.min(MOST, shown(cells[column]) + MARGIN);
            widths.set(column, Math.max(widths.get(column), wanted));
        }
    }

    /** A spreadsheet shows signs instead of a day or a time that its column is too narrow for. */
    private static int shown(@Nullable Object cell) {
        if (cell instanceof Instant) {
            return MINUTE;
        }
        if (cell instanceof LocalDate) {
            return DAY;
        }
        return cell == null ? 0 : cell.toString().lines().mapToInt(String::length).max().orElse(0);
    }

    /** Sets them; what was written already keeps its widths. */
    void set(Worksheet sheet) {
        for (int column = 0; column < widths.size(); column++) {
            sheet.width(column, widths.get(column));
        }
    }
}
