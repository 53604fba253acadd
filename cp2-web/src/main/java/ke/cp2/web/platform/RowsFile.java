package ke.cp2.web.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import ke.cp2.platform.Csv;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Files of rows that a page offers, written while the rows are read. */
public final class RowsFile {

    /** So many rows of a workbook are kept before they go out. */
    private static final int KEPT_ROWS = 500;

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

    /** Takes a row, a text or null for each cell. */
    @FunctionalInterface
    public interface Target {

        /** Writes it. */
        void row(@Nullable String... cells) throws IOException;
    }

    /** Gives the rows of a file, its header first. */
    @FunctionalInterface
    public interface Rows {

        /** Writes all of them. */
        void writeTo(Target file) throws IOException;
    }

    /** Answers the request with the file, to be saved under that name. */
    public static void send(String name, Form form, Rows rows) {
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
        rows.writeTo(cells -> writer.write(Csv.line(cells)));
        writer.flush();
    }

    /** Its texts stand in their cells: a list of all of them would have to be kept to the end. */
    private static void writeWorkbook(OutputStream output, Rows rows) throws IOException {
        try (Workbook book = new Workbook(output, "CP2", "1.0")) {
            Worksheet sheet = book.newWorksheet("CP2");
            int[] row = {0};
            rows.writeTo(
                    cells -> {
                        for (int column = 0; column < cells.length; column++) {
                            String text = cells[column];
                            if (text != null) {
                                sheet.inlineString(row[0], column, text);
                            }
                        }
                        if (++row[0] % KEPT_ROWS == 0) {
                            sheet.flush();
                        }
                    });
        }
    }
}
