package ke.cp2.platform;

import org.jspecify.annotations.Nullable;

/** Writes CSV that is safe to open in a spreadsheet. */
public final class Csv {

    /** The full-width ones, too: some spreadsheets read them as the others. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private Csv() {}

    /** One line of the file; null is an empty cell. */
    public static String line(@Nullable String... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        return line.append("\r\n").toString();
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = STARTS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : '\'' + text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
