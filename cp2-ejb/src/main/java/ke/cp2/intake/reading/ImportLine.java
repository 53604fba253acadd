package ke.cp2.intake.reading;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ke.cp2.intake.ImportLineView;
import ke.cp2.intake.sheet.SheetRow;
import ke.cp2.platform.cipher.EncryptedConverter;
import ke.cp2.platform.typed.TypedText;

/**
 * One of the first lines of a sheet as the file has it, shortened, so that an officer can say which
 * line is the header and which column holds what. A file may hold more than numbers and names, so
 * it is encrypted, and goes with the file.
 */
@Entity
@Table(name = "IMPORT_LINE")
public class ImportLine {

    private static final int CELL_LENGTH = 60;
    private static final int MOST_BYTES = 2_800;
    private static final String BETWEEN = "\u001F";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "IMPORT_LINE_SEQ")
    @SequenceGenerator(name = "IMPORT_LINE_SEQ")
    private Long id;

    @Column(name = "IMPORT_ID")
    private long importId;

    @Column(name = "SHEET_POSITION")
    private int sheetPosition;

    @Column(name = "SHEET_LINE")
    private int sheetLine;

    @Convert(converter = ImportLine.CellsColumn.class)
    @Column(name = "CELLS_ENC")
    private String cells;

    protected ImportLine() {}

    ImportLine(long importId, int sheetPosition, SheetRow row) {
        this.importId = importId;
        this.sheetPosition = sheetPosition;
        this.sheetLine = row.line();
        this.cells = joined(row);
    }

    private static String joined(SheetRow row) {
        StringBuilder joined = new StringBuilder();
        int bytes = 0;
        for (String cell : row.cells()) {
            String shown =
                    TypedText.shortened(cell.replaceAll("\\p{Cntrl}+", " ").strip(), CELL_LENGTH);
            String next = (shown == null ? "" : shown) + BETWEEN;
            bytes += next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            joined.append(next);
        }
        return joined.toString();
    }

    public int sheetPosition() {
        return sheetPosition;
    }

    public ImportLineView view() {
        return new ImportLineView(sheetLine, List.of(cells.split(BETWEEN, -1)));
    }

    /** Encrypts {@code CELLS_ENC}. */
    @Converter
    public static class CellsColumn extends EncryptedConverter
            implements AttributeConverter<String, String> {
        public CellsColumn() {
            super("IMPORT_LINE.CELLS_ENC");
        }
    }
}
