package ke.cp2.web.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ke.cp2.intake.ImportSheetView;
import ke.cp2.intake.sheet.Layout;

/** A sheet of professionals on the preview: its numbers and its names. */
public class PeopleSheet extends SheetChoice {

    private static final long serialVersionUID = 1L;

    private final int[] names = new int[Layout.MOST_NAMES];
    private int number;

    PeopleSheet(ImportSheetView sheet) {
        super(sheet);
        Layout layout = sheet.layout();
        number = layout.number();
        for (int i = 0; i < names.length; i++) {
            names[i] = i < layout.names().size() ? layout.names().get(i) : -1;
        }
    }

    @Override
    protected Layout layout() {
        List<Integer> columns = new ArrayList<>();
        for (int column : names) {
            columns.add(column);
        }
        return new Layout(getHeader(), number, columns, shown().layout().language());
    }

    @Override
    public List<String> getColumnWords() {
        return List.of(numberWords(), nameWords());
    }

    private String numberWords() {
        int column = shown().layout().number();
        return column < 0
                ? text("sheet.noNumber")
                : text("sheet.number", letter(column), heading(column));
    }

    private String nameWords() {
        List<Integer> columns = shown().layout().names();
        return columns.isEmpty()
                ? text("sheet.noName")
                : text(
                        columns.size() == 1 ? "sheet.name" : "sheet.names",
                        columns.stream()
                                .map(column -> letter(column) + ' ' + heading(column))
                                .map(String::strip)
                                .collect(Collectors.joining(" + ")));
    }

    @Override
    public boolean isReadable() {
        return shown().layout().number() >= 0;
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
