package ke.cp2.web.intake;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ke.cp2.intake.ImportLineView;
import ke.cp2.intake.ImportSheetView;
import ke.cp2.intake.reading.SheetLayout;
import ke.cp2.intake.sheet.Layout;
import ke.cp2.web.platform.language.PageTexts;

/** A sheet on the preview: in words how it is read, and in inputs how it should be. */
public class SheetChoice implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LETTERS = 26;

    private final ImportSheetView sheet;
    private final Locale locale;
    private final int[] names = new int[Layout.MOST_NAMES];
    private boolean chosen;
    private int header;
    private int number;

    SheetChoice(ImportSheetView sheet, Locale locale) {
        this.sheet = sheet;
        this.locale = locale;
        Layout layout = sheet.layout();
        chosen = sheet.chosen();
        header = layout.header();
        number = layout.number();
        for (int i = 0; i < names.length; i++) {
            names[i] = i < layout.names().size() ? layout.names().get(i) : -1;
        }
    }

    /** Gives the layout that the officer wants. */
    SheetLayout wanted() {
        List<Integer> columns = new ArrayList<>();
        for (int column : names) {
            columns.add(column);
        }
        return new SheetLayout(
                sheet.position(),
                chosen,
                new Layout(header, number, columns, sheet.layout().language()));
    }

    private String text(String key, Object... values) {
        return PageTexts.of("campaign", locale, key, values);
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

    /** Says which column has the numbers. */
    public String getNumberWords() {
        int column = sheet.layout().number();
        return column < 0
                ? text("sheet.noNumber")
                : text("sheet.number", letter(column), heading(column));
    }

    /** Says which columns make the name. */
    public String getNameWords() {
        List<Integer> columns = sheet.layout().names();
        return columns.isEmpty()
                ? text("sheet.noName")
                : text(
                        columns.size() == 1 ? "sheet.name" : "sheet.names",
                        columns.stream()
                                .map(column -> letter(column) + ' ' + heading(column))
                                .map(String::strip)
                                .collect(Collectors.joining(" + ")));
    }

    private String heading(int column) {
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
    private static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letter(column / LETTERS - 1) + last;
    }

    int hiddenRows() {
        return sheet.hiddenRows();
    }

    boolean hasNumbers() {
        return sheet.layout().number() >= 0;
    }

    boolean isSeen() {
        return !sheet.hidden();
    }

    void choose() {
        chosen = true;
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

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public int getName1() {
        return names[0];
    }

    public void setName1(int column) {
        names[0] = column;
    }

    public int getName2() {
        return names[1];
    }

    public void setName2(int column) {
        names[1] = column;
    }

    public int getName3() {
        return names[2];
    }

    public void setName3(int column) {
        names[2] = column;
    }
}
