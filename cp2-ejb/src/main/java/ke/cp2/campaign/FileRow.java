package ke.cp2.campaign;

import java.util.List;

/**
 * A row of an uploaded file.
 *
 * @param line its number in the file, from 1
 * @param cells their texts; never null, blank where the file has nothing
 */
record FileRow(int line, List<String> cells) {

    /** The text of a cell without blanks around it; "" when the row is shorter. */
    String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
