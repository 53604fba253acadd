package ke.cp2.intake;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import ke.cp2.intake.sheet.Layout;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of an import as pages show it.
 *
 * @param name null for a text file, which has one sheet without a name
 * @param hidden whether the workbook does not show it
 * @param chosen whether its rows become people
 * @param rows how many rows it has, with header, titles and hidden ones
 * @param lines its first lines; none once the import is decided
 */
public record ImportSheetView(
        int position,
        @Nullable String name,
        boolean hidden,
        boolean chosen,
        int rows,
        int hiddenRows,
        int columns,
        Layout layout,
        List<ImportLineView> lines)
        implements Serializable {

    public ImportSheetView {
        lines = List.copyOf(lines);
    }

    /** The header; empty when there is none, or its line is not kept. */
    public Optional<ImportLineView> header() {
        return lines.stream()
                .filter(line -> line.line() == layout.header())
                .filter(line -> line.cells().stream().filter(cell -> !cell.isBlank()).count() > 1)
                .findAny();
    }

    /** Lines above the header, which are no people: titles. */
    public List<ImportLineView> titles() {
        int first = header().isPresent() ? layout.header() : layout.header() + 1;
        return lines.stream().filter(line -> line.line() < first).toList();
    }
}
