package ke.cp2.intake.sheet;

import java.util.List;

/**
 * A row of an uploaded file.
 *
 * @param line its number in the sheet, from 1
 * @param hidden whether the spreadsheet does not show it, as when a filter leaves it out
 * @param broken whether a stray quotation mark makes it unsure where its cells end
 * @param cells their texts; never null, blank where the file has nothing
 */
public record SheetRow(int line, boolean hidden, boolean broken, List<String> cells) {

    /** A row that the spreadsheet shows. */
    public static SheetRow of(int line, String... cells) {
        return new SheetRow(line, false, false, List.of(cells));
    }

    /** The text of a cell without blanks around it; "" when the row is shorter. */
    public String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Tells how many cells hold something. */
    long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
