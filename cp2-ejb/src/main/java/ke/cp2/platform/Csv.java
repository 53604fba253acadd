package ke.cp2.platform;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes CSV that is safe to open in a spreadsheet, and takes back what makes it so. */
public final class Csv {

    /** The full-width ones, too: some spreadsheets read them as the others. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    /** Begins with a sign, but no spreadsheet takes it for more than it is: {@code -1.2921}. */
    private static final Pattern NUMBER = Pattern.compile("-\\d{1,15}(?:\\.\\d{1,15})?");

    private Csv() {}

    /** One line of the file; null is an empty cell. */
    public static String line(@Nullable String... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        return line.append("\r\n").toString();
    }

    /** Takes the apostrophe away that {@link #line} puts before what looks like a formula. */
    public static String withoutApostrophe(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && startsFormula(cell.charAt(1))
                ? cell.substring(1)
                : cell;
    }

    private static boolean startsFormula(char first) {
        return STARTS_A_FORMULA.indexOf(first) >= 0;
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe =
                !startsFormula(text.charAt(0)) || NUMBER.matcher(text).matches()
                        ? text
                        : '\'' + text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
