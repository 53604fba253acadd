package ke.cp2.web.intake;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ke.cp2.intake.ImportLineView;
import ke.cp2.intake.ImportSheetView;
import ke.cp2.intake.reading.SheetLayout;
import ke.cp2.intake.sheet.Layout;
import ke.cp2.web.platform.language.PageTexts;
import org.omnifaces.util.Faces;

/** A sheet on the preview: in words how it is read, and in inputs how it should be. */
public abstract class SheetChoice implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LETTERS = 26;

    private final ImportSheetView sheet;
    private boolean chosen;
    private int header;

    protected SheetChoice(ImportSheetView sheet) {
        this.sheet = sheet;
        chosen = sheet.chosen();
        header = sheet.layout().header();
    }

    /** Gives how the officer wants it read. */
    public SheetLayout wanted() {
        return new SheetLayout(sheet.position(), chosen, layout());
    }

    /** Gives the layout that the officer wants. */
    protected abstract Layout layout();

    /** Says which columns have what, as it is read now. */
    public abstract List<String> getColumnWords();

    /** Tells whether it has the columns that its kind of list needs. */
    public abstract boolean isReadable();

    /** Gives the sheet as it is read now. */
    protected ImportSheetView shown() {
        return sheet;
    }

    protected final String text(String key, Object... values) {
        return PageTexts.of("campaign", Faces.getLocale(), key, values);
    }

    boolean isNamed() {
        return sheet.name() != null;
    }

    /** The sheet's name, in words where the file has one sheet without a name. */
    public String getTitle() {
        return sheet.name() == null
                ? text("sheet.file")
                : text(sheet.hidden() ? "sheet.hiddenTitle" : "sheet.title", sheet.name());
    }

    /** Tells whether it is read, and how much it has. */
    public String getReading() {
        return text(sheet.chosen() ? "sheet.read" : "sheet.unread", sheet.rows());
    }

    /** Says which row is the header. */
    public String getHeaderWords() {
        return sheet.header()
                .map(line -> text("sheet.header", line.line(), line.text()))
                .orElseGet(() -> text("sheet.noHeader"));
    }

    /** The lines above it that are nobody. */
    public List<String> getTitles() {
        return sheet.titles().stream()
                .map(line -> text("sheet.skipped", line.line(), line.text()))
                .toList();
    }

    /** Quotes the heading of a column; "" when it has none. */
    protected final String heading(int column) {
        return sheet.header()
                .map(line -> line.cell(column))
                .filter(cell -> !cell.isBlank())
                .map(cell -> '\u201C' + cell + '\u201D')
                .orElse("");
    }

    /** Columns to choose from, each with its heading and an example. */
    public List<SelectItem> getColumns() {
        List<SelectItem> options = new ArrayList<>();
        options.add(new SelectItem(-1, text("sheet.none")));
        for (int column = 0; column < sheet.columns(); column++) {
            String words = letter(column) + ' ' + heading(column) + ' ' + example(column);
            options.add(new SelectItem(column, words.strip().replaceAll(" +", " ")));
        }
        return options;
    }

    private String example(int column) {
        return sheet.lines().stream()
                .filter(line -> line.line() > sheet.layout().header())
                .map(line -> line.cell(column))
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(cell -> '(' + cell + ')')
                .orElse("");
    }

    /** Lines that may be the header. */
    public List<SelectItem> getLines() {
        List<SelectItem> options = new ArrayList<>();
        options.add(new SelectItem(0, text("sheet.noLine")));
        for (ImportLineView line : sheet.lines()) {
            options.add(new SelectItem(line.line(), text("sheet.line", line.line(), line.text())));
        }
        return options;
    }

    /** {@code A}, {@code B}, …, {@code AA}, as spreadsheets call a column. */
    protected static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letter(column / LETTERS - 1) + last;
    }

    int hiddenRows() {
        return sheet.hiddenRows();
    }

    public boolean isSeen() {
        return !sheet.hidden();
    }

    public void choose() {
        chosen = true;
    }

    /** Chooses all that can be read and are not hidden. */
    public static void chooseAll(List<? extends SheetChoice> sheets) {
        sheets.stream()
                .filter(sheet -> sheet.isSeen() && sheet.isReadable())
                .forEach(SheetChoice::choose);
    }

    /** Tells whether it is a text with a workbook's name: sheets of workbooks have names. */
    public static boolean isTextNamedWorkbook(String file, List<? extends SheetChoice> sheets) {
        return file.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                && !sheets.isEmpty()
                && sheets.stream().noneMatch(SheetChoice::isNamed);
    }

    /** Counts the rows of the sheets that are read which the spreadsheet hides. */
    public static int hiddenIn(List<? extends SheetChoice> sheets) {
        return sheets.stream().filter(SheetChoice::isRead).mapToInt(SheetChoice::hiddenRows).sum();
    }

    /** Tells whether it is read in this preview. */
    public boolean isRead() {
        return sheet.chosen();
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }

    public int getHeader() {
        return header;
    }

    public void setHeader(int header) {
        this.header = header;
    }
}
