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
import ke.cp2.intake.reading.ReadSheet;
import ke.cp2.intake.sheet.Layout;
import ke.cp2.intake.sheet.Sheet;
import ke.cp2.intake.sheet.SheetStudy;
import org.jspecify.annotations.Nullable;

/** A sheet of an uploaded file, and how it is read. */
@Entity
@Table(name = "IMPORT_SHEET")
public class ImportSheet implements ReadSheet {

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

    @Column(name = "FIELD_COLUMNS")
    private @Nullable String fieldColumns;

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

    /** Its rows are read. */
    public void choose(boolean chosen) {
        this.chosen = chosen;
    }

    /** Settles where it has what. A column that it does not have is none. */
    public void read(Layout layout) {
        headerLine = Math.max(0, layout.header());
        numberColumn = existing(layout.number());
        languageColumn = existing(layout.language());
        nameColumns =
                joined(layout.names().stream().filter(column -> column < columnCount).toList());
        fieldColumns = joined(layout.fields().stream().map(this::existing).toList());
    }

    private static String joined(List<Integer> columns) {
        return columns.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<Integer> split(@Nullable String columns) {
        return columns == null || columns.isEmpty()
                ? List.of()
                : Arrays.stream(columns.split(" ")).map(Integer::valueOf).toList();
    }

    private int existing(int column) {
        return column >= 0 && column < columnCount ? column : -1;
    }

    @Override
    public Layout layout() {
        return new Layout(
                headerLine, numberColumn, split(nameColumns), languageColumn, split(fieldColumns));
    }

    @Override
    public boolean hasBareNumbers(int column) {
        return split(bareColumns).contains(column);
    }

    @Override
    public boolean isHidden() {
        return hidden;
    }

    public boolean isChosen() {
        return chosen;
    }

    /** Tells how many entries it has at least, when it is read without its hidden rows. */
    public int entriesAtLeast() {
        return rowCount - hiddenRows - headerLine;
    }

    public int rowCount() {
        return rowCount;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public @Nullable String name() {
        return name;
    }

    /** The sheet as pages show it. */
    public ImportSheetView view(List<ImportLine> lines) {
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
