package ke.cp2.campaign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import ke.cp2.platform.BusinessException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of the first sheet of an XLSX file. The file is a zip: it is measured unpacked before it
 * is opened, so that a small file cannot fill the memory.
 */
final class XlsxRows implements FileRows {

    private static final long LARGEST_UNPACKED = 150L * 1024 * 1024;
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_COLUMNS = 50;

    private final byte[] content;

    XlsxRows(byte[] content) {
        this.content = content.clone();
    }

    @Override
    public void forEach(Consumer<FileRow> consumer) {
        try {
            measure();
            try (ReadableWorkbook workbook = new ReadableWorkbook(input());
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                rows.forEach(row -> consumer.accept(new FileRow(row.getRowNum(), cells(row))));
            }
        } catch (IOException
                | UncheckedIOException
                | ExcelReaderException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            // What the library throws on a damaged file depends on where it is damaged.
            throw BusinessException.at("file", "campaign.fileUnreadable");
        }
    }

    private void measure() throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(input())) {
            while (zip.getNextEntry() != null) {
                entries++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED || entries > MOST_ENTRIES) {
                        throw BusinessException.at("file", "campaign.fileTooLarge");
                    }
                }
            }
        }
    }

    private InputStream input() {
        return new ByteArrayInputStream(content);
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    /** Numbers in full: a phone number that was typed as a number must not become 2.54E11. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
        return text == null ? "" : text;
    }
}
