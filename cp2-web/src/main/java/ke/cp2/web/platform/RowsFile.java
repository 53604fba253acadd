package ke.cp2.web.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import ke.cp2.platform.Csv;
import ke.cp2.platform.Kenya;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Files of rows that a page offers, written while the rows are read. */
public final class RowsFile {

    /** So many rows of a workbook are kept before they go out. */
    private static final int KEPT_ROWS = 500;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private RowsFile() {}

    /** The form of a file: comma-separated values, or a workbook. */
    public enum Form {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Form(String type) {
            this.type = type;
        }
    }

    /** Takes a row. */
    @FunctionalInterface
    public interface Target {

        /**
         * Writes it.
         *
         * @param cells a text, a number, a {@link LocalDate}, an {@link Instant} (written as the
         *     time in Kenya), or null for an empty cell
         */
        void row(@Nullable Object... cells) throws IOException;
    }

    /** Gives the rows of a file, its header first. */
    @FunctionalInterface
    public interface Rows {

        /** Writes all of them. */
        void writeTo(Target file) throws IOException;
    }

    /** Answers the request with the file, to be saved under that name. */
    static void send(String name, Form form, Rows rows) {
        SentFile.send(
                name + '.' + form.name().toLowerCase(Locale.ROOT),
                form.type,
                output -> write(output, form, rows));
    }

    static void write(OutputStream output, Form form, Rows rows) throws IOException {
        if (form == Form.XLSX) {
            writeWorkbook(output, rows);
            return;
        }
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        // With a byte order mark Excel reads UTF-8.
        writer.write('\uFEFF');
        rows.writeTo(cells -> writer.write(Csv.line(texts(cells))));
        writer.flush();
    }

    private static @Nullable String[] texts(@Nullable Object[] cells) {
        @Nullable String[] texts = new @Nullable String[cells.length];
        for (int column = 0; column < cells.length; column++) {
            Object cell = cells[column];
            texts[column] =
                    cell instanceof Instant time
                            ? MINUTE.format(Kenya.wallClock(time))
                            : Objects.toString(cell, null);
        }
        return texts;
    }

    /** Its texts stand in their cells: a list of all of them would have to be kept to the end. */
    private static void writeWorkbook(OutputStream output, Rows rows) throws IOException {
        try (Workbook book = new Workbook(output, "CP2", "1.0")) {
            Worksheet sheet = book.newWorksheet("CP2");
            ColumnWidths widths = new ColumnWidths();
            int[] row = {0};
            rows.writeTo(
                    cells -> {
                        widths.see(cells);
                        for (int column = 0; column < cells.length; column++) {
                            write(sheet, row[0], column, cells[column]);
                        }
                        if (++row[0] % KEPT_ROWS == 0) {
                            widths.set(sheet);
                            sheet.flush();
                        }
                    });
            widths.set(sheet);
        }
    }

    /** Days and times are values that a spreadsheet sorts and counts with, shown as in the CSV. */
    private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Instant time) {
            sheet.value(row, column, Kenya.wallClock(time));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (cell != null) {
            sheet.inlineString(row, column, cell.toString());
        }
    }
}
