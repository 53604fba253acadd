package ke.cp2.centre.list;

import java.util.ArrayList;
import java.util.List;
import ke.cp2.intake.sheet.Sheet;
import ke.cp2.intake.sheet.SheetFile;
import ke.cp2.intake.sheet.SheetRow;
import ke.cp2.intake.sheet.SheetRows;
import ke.cp2.platform.BusinessException;
import org.jspecify.annotations.Nullable;

/**
 * A list of centres, read by the headings of its columns: all sheets that have such a header and
 * that the workbook shows. What stands above a header is no centre.
 */
final class CentreFile {

    /** Files with more rows are not taken: the nation has some 35,000 centres. */
    static final int MOST_ROWS = 60_000;

    /** A header stands among the first rows, below titles. */
    private static final int FIRST_ROWS = 40;

    private final boolean withHidden;
    private final List<ReadCentre> rows = new ArrayList<>();
    private final List<SheetReading> sheets = new ArrayList<>();
    private int hiddenRows;
    private boolean incompleteHeader;

    /**
     * Reads a file.
     *
     * @param withHidden whether rows that the spreadsheet hides are read
     * @throws BusinessException at {@code file}, when it is no list of centres
     */
    CentreFile(byte[] content, boolean withHidden) {
        this.withHidden = withHidden;
        for (Sheet sheet : SheetFile.sheets(content)) {
            read(sheet);
        }
        if (rows.isEmpty()) {
            boolean headed = sheets.stream().anyMatch(sheet -> sheet.header() > 0);
            throw BusinessException.at(
                    "file",
                    headed
                            ? "centre.listEmpty"
                            : incompleteHeader ? "centre.columnsMissing" : "centre.noHeader");
        }
    }

    private void read(Sheet sheet) {
        if (sheet.isHidden()) {
            sheets.add(SheetReading.unread(sheet.name()));
            return;
        }
        int before = rows.size();
        int header = 0;
        CentreColumns columns = null;
        try (SheetRows opened = sheet.open()) {
            int seen = 0;
            for (SheetRow row = opened.next(); row != null; row = opened.next()) {
                CentreColumns named = CentreColumns.of(row);
                if (named.isHeader()) {
                    header = header == 0 ? row.line() : header;
                    columns = named;
                } else if (columns != null) {
                    add(sheet.name(), row, columns);
                } else if (CentreColumns.isUsual(row)) {
                    columns = CentreColumns.usual();
                    add(sheet.name(), row, columns);
                } else {
                    incompleteHeader |= named.isIncompleteHeader();
                    if (++seen >= FIRST_ROWS) {
                        break;
                    }
                }
            }
        }
        sheets.add(
                columns == null
                        ? SheetReading.unread(sheet.name())
                        : new SheetReading(
                                sheet.name(), rows.size() - before, header, columns.words()));
    }

    private void add(@Nullable String sheet, SheetRow row, CentreColumns columns) {
        if (row.hidden()) {
            hiddenRows++;
            if (!withHidden) {
                return;
            }
        }
        if (rows.size() == MOST_ROWS) {
            throw BusinessException.at("file", "centre.tooManyRows", MOST_ROWS);
        }
        rows.add(
                new ReadCentre(
                        sheet,
                        row.line(),
                        row.broken(),
                        columns.cell(row, CentreColumn.CODE),
                        columns.cell(row, CentreColumn.NAME),
                        columns.cell(row, CentreColumn.EXAM),
                        columns.cell(row, CentreColumn.COUNTY),
                        columns.cell(row, CentreColumn.SUB_COUNTY),
                        columns.cell(row, CentreColumn.CANDIDATES),
                        columns.cell(row, CentreColumn.HOST)));
    }

    List<ReadCentre> rows() {
        return rows;
    }

    /** The sheets in the order of the file, also those that were not read. */
    List<SheetReading> sheets() {
        return sheets;
    }

    /** Tells how many rows the spreadsheet hides. */
    int hiddenRows() {
        return hiddenRows;
    }
}
