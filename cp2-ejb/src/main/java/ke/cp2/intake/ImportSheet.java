package ke.cp2.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import ke.cp2.intake.reading.ImportLine;
import ke.cp2.intake.sheet.Layout;
import ke.cp2.intake.sheet.Sheet;
import ke.cp2.intake.sheet.SheetStudy;
import org.jspecify.annotations.Nullable;

/** A sheet of an uploaded file, and how it is read. */
@Entity
@Table(name = "IMPORT_SHEET")
public class ImportSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "IMPORT_SHEET_SEQ")
    @SequenceGenerator(name = "IMPORT_SHEET_SEQ")
    private Long id;

    @Column(name = "IMPORT_ID")
    private long importId;

    @Column(name = "SHEET_POSITION")
    private int position;

    @Column(name = "SHEET_NAME")
    private @Nullable String name;

    private boolean hidden;

    private boolean chosen;

    @Column(name = "ROW_COUNT")
    private int rowCount;

    @Column(name = "HIDDEN_ROWS")
    private int hiddenRows;

    @Column(name = "COLUMN_COUNT")
    private int columnCount;

    @Column(name = "HEADER_LINE")
    private int headerLine;

    @Column(name = "NUMBER_COLUMN")
    private int numberColumn;

    @Column(name = "NAME_COLUMNS")
    private String nameColumns;

    @Column(name = "LANGUAGE_COLUMN")
    private int languageColumn;

    @Column(name = "BARE_COLUMNS")
    private String bareColumns;

    protected ImportSheet() {}

    /** A sheet as it was found. */
    public ImportSheet(long importId, int position, Sheet sheet, SheetStudy study) {
        this.importId = importId;
        this.position = position;
        this.name = sheet.name();
        this.hidden = sheet.isHidden();
        this.rowCount = study.rows();
        this.hiddenRows = study.hiddenRows();
        this.columnCount = study.columns();
        this.bareColumns = joined(study.bareColumns());
        read(study.layout());
    }

    /** Its rows become people. */
    public void choose(boolean chosen) {
        this.chosen = chosen;
    }

    /** Settles where it has what. A column that it does not have is none. */
    void read(Layout layout) {
        headerLine = Math.max(0, layout.header());
        numberColumn = existing(layout.number());
        languageColumn = existing(layout.language());
        nameColumns =
                joined(layout.names().stream().filter(column -> column < columnCount).toList());
    }

    private static String joined(List<Integer> columns) {
        return columns.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<Integer> split(String columns) {
        return columns == null || columns.isEmpty()
                ? List.of()
                : Arrays.stream(columns.split(" ")).map(Integer::valueOf).toList();
    }

    private int existing(int column) {
        return column >= 0 && column < columnCount ? column : -1;
    }

    public Layout layout() {
        return new Layout(headerLine, numberColumn, split(nameColumns), languageColumn);
    }

    /** Tells whether nine digits that begin with 1 are mobile numbers in that column. */
    public boolean hasBareNumbers(int column) {
        return split(bareColumns).contains(column);
    }

    /** Tells whether one can tell which of its columns are mobile numbers. */
    public boolean hasNumbers() {
        return numberColumn >= 0;
    }

    public boolean isHidden() {
        return hidden;
    }

    public boolean isChosen() {
        return chosen;
    }

    /** Tells how many people it has at least, when it is read without its hidden rows. */
    public int peopleAtLeast() {
        return rowCount - hiddenRows - headerLine;
    }

    public int rowCount() {
        return rowCount;
    }

    public int position() {
        return position;
    }

    @Nullable String name() {
        return name;
    }

    /** The sheet as pages show it. */
    ImportSheetView view(List<ImportLine> lines) {
        return new ImportSheetView(
                position,
                name,
                hidden,
                chosen,
                rowCount,
                hiddenRows,
                columnCount,
                layout(),
                lines.stream().map(ImportLine::view).toList());
    }
}
