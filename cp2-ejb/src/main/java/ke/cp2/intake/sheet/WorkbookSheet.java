package ke.cp2.intake.sheet;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ke.cp2.platform.Csv;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook, read as a stream. */
final class WorkbookSheet implements Sheet {

    private static final int EXACT_DIGITS = 8;
    private static final int LONGEST_NUMBER = 20;
    private static final int LETTERS = 26;

    private final Workbook workbook;
    private final String path;
    private final String name;
    private final boolean hidden;

    WorkbookSheet(Workbook workbook, String path, String name, boolean hidden) {
        this.workbook = workbook;
        this.path = path;
        this.name = name;
        this.hidden = hidden;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isHidden() {
        return hidden;
    }

    @Override
    public int rowsAbout() {
        return workbook.parts().rowsAbout(path);
    }

    @Override
    public SheetRows open() {
        return ZipParts.reading(() -> new Rows(workbook.parts().open(path).orElseThrow()));
    }

    private final class Rows implements SheetRows {

        private final InputStream part;
        private final Xml xml;
        private final Set<Integer> hiddenColumns = new HashSet<>();
        private boolean rowsHidden;
        private int line;

        Rows(InputStream part) throws Exception {
            this.part = part;
            xml = Xml.of(part, name);
        }

        @Override
        public SheetRow next() {
            return ZipParts.reading(this::read);
        }

        private @Nullable SheetRow read() throws Exception {
            while (xml.next()) {
                if (xml.starts("row")) {
                    SheetRow row = row();
                    if (!row.isBlank()) {
                        return row;
                    }
                } else if (xml.starts("sheetFormatPr")) {
                    rowsHidden = xml.is("zeroHeight");
                } else if (xml.starts("col") && xml.is("hidden")) {
                    int last = Math.min(xml.number("max", 0), Limits.COLUMNS);
                    for (int column = xml.number("min", 1); column <= last; column++) {
                        hiddenColumns.add(column - 1);
                    }
                }
            }
            return null;
        }

        private SheetRow row() throws Exception {
            // A row that goes back, in a file that no spreadsheet wrote, is counted on.
            line = Math.max(line + 1, xml.number("r", line + 1));
            boolean unseen =
                    xml.is("hidden")
                            || "0".equals(xml.attribute("ht"))
                            || (rowsHidden && !"0".equals(xml.attribute("hidden")));
            return new SheetRow(line, unseen, false, cells(xml, line));
        }

        @Override
        public Set<Integer> hiddenColumns() {
            return hiddenColumns;
        }

        @Override
        public void close() {
            ZipParts.reading(
                    () -> {
                        part.close();
                        return null;
                    });
        }
    }

    private List<String> cells(Xml xml, int line) throws Exception {
        List<String> cells = new ArrayList<>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                String reference = xml.attribute("r");
                column = reference == null ? column + 1 : column(reference, column + 1);
                String text = text(xml);
                if (text.isBlank()) {
                    continue;
                }
                if (column >= Limits.COLUMNS) {
                    throw Limits.tooManyColumns(line);
                }
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, Csv.withoutApostrophe(text));
            }
        }
        return cells;
    }

    /** {@code AB12} is column 27. */
    private static int column(String reference, int otherwise) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * LETTERS + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (column < 0 || column > Limits.COLUMNS) {
                return Limits.COLUMNS;
            }
        }
        return column == 0 ? otherwise : column - 1;
    }

    private String text(Xml xml) throws Exception {
        String type = xml.attribute("t");
        String value = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("is")) {
                value = xml.richText("is");
            } else if (xml.starts("f")) {
                xml.text();
            }
        }
        if (value.isEmpty() || "e".equals(type)) {
            return "";
        }
        if ("s".equals(type)) {
            return workbook.text(value);
        }
        return type == null || type.equals("n") ? number(value) : value;
    }

    /**
     * Numbers in full: a phone number that was typed as a number must not become 2.54E11. But one
     * that ends in many zeros was rounded before it came here, and is written so that it shows.
     */
    private static String number(String value) {
        if (isPlain(value)) {
            return value;
        }
        BigDecimal number = new BigDecimal(value.strip()).stripTrailingZeros();
        boolean rounded =
                number.scale() < 0
                        && number.precision() < EXACT_DIGITS
                        && number.precision() - number.scale() > EXACT_DIGITS;
        boolean giant = Math.abs(number.scale()) > LONGEST_NUMBER;
        return rounded || giant ? number.toString() : number.toPlainString();
    }

    /** Most numbers of most lists: digits without zeros at either end. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return value.length() <= LONGEST_NUMBER
                && value.charAt(0) != '0'
                && value.charAt(value.length() - 1) != '0';
    }
}
