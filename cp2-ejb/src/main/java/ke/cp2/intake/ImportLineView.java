package ke.cp2.intake;

import java.io.Serializable;
import java.util.List;

/** A line of a file as it stands there, shortened. */
public record ImportLineView(int line, List<String> cells) implements Serializable {

    public ImportLineView {
        cells = List.copyOf(cells);
    }

    /** The text of a cell; "" when the line is shorter. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /** Gives the line without its blank cells. */
    public String text() {
        return String.join(" · ", cells.stream().filter(cell -> !cell.isBlank()).toList());
    }
}
