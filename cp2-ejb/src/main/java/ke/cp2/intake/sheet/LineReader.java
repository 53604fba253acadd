package ke.cp2.intake.sheet;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Csv;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text under a separator. A library would give up at the first stray quotation mark,
 * or swallow every row up to the next one; this reader goes on with the next line and says which
 * row is broken.
 */
final class LineReader {

    /** A cell goes over few lines, and none of them looks like a row of its own. */
    private static final int MOST_LINES = 6;

    private final Iterator<String> lines;
    private final char separator;

    /** Lines that were looked at and are no part of a row yet. */
    private final List<String> ahead = new ArrayList<>();

    private int given;

    LineReader(Iterator<String> lines, char separator) {
        this.lines = lines;
        this.separator = separator;
    }

    /** The next row; null after the last. */
    @Nullable SheetRow read() {
        if (!isLine(0)) {
            return null;
        }
        String first = ahead.get(0);
        if (first.indexOf('"') < 0) {
            return row(1, false, parts(first));
        }
        StringBuilder text = new StringBuilder(first);
        for (int taken = 1; ; taken++) {
            List<String> cells = cells(text);
            if (cells != null) {
                return row(taken, false, cells);
            }
            boolean goesOn =
                    open && taken < MOST_LINES && isLine(taken) && !isRow(ahead.get(taken));
            if (!goesOn) {
                return row(1, true, parts(first));
            }
            text.append('\n').append(ahead.get(taken));
        }
    }

    private boolean isLine(int index) {
        while (ahead.size() <= index && lines.hasNext()) {
            ahead.add(lines.next());
        }
        return ahead.size() > index;
    }

    private SheetRow row(int lines, boolean broken, List<String> cells) {
        SheetRow row = new SheetRow(given + 1, false, broken, cells);
        ahead.subList(0, lines).clear();
        given += lines;
        return row;
    }

    private boolean open;

    /** The cells; null when a quotation mark is not closed, or closed in the middle of a cell. */
    private @Nullable List<String> cells(CharSequence text) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (true) {
            StringBuilder cell = new StringBuilder();
            int start = at;
            while (start < text.length() && isSpace(text.charAt(start))) {
                start++;
            }
            if (start < text.length() && text.charAt(start) == '"') {
                at = quoted(text, start + 1, cell);
                if (at < 0) {
                    return null;
                }
            } else {
                while (at < text.length() && text.charAt(at) != separator) {
                    cell.append(text.charAt(at++));
                }
            }
            cells.add(checked(cell));
            if (at >= text.length()) {
                return cells;
            }
            at++;
        }
    }

    /** Reads to the separator behind the closing mark; -1 when there is none. */
    private int quoted(CharSequence text, int from, StringBuilder cell) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                while (at < text.length() && isSpace(text.charAt(at))) {
                    at++;
                }
                open = false;
                return at >= text.length() || text.charAt(at) == separator ? at : -1;
            }
        }
        open = true;
        return -1;
    }

    private boolean isSpace(char c) {
        return c != separator && (c == ' ' || c == '\t');
    }

    /** Tells whether a line holds a separator and a mobile number: then it is no part of a cell. */
    private boolean isRow(String line) {
        return line.indexOf(separator) >= 0
                && parts(line).stream().anyMatch(cell -> NumberCell.of(cell).isNumber());
    }

    /** The line cut at every separator, whatever its quotation marks say. */
    private List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            parts.add(checked(line.substring(from, at)));
            from = at + 1;
        }
        parts.add(checked(line.substring(from)));
        return parts;
    }

    private String checked(CharSequence cell) {
        if (cell.length() > Limits.CELL_LENGTH) {
            throw BusinessException.at(
                    "file", "campaign.lineTooLong", given + 1, Limits.CELL_LENGTH);
        }
        return Limits.kept(Csv.withoutApostrophe(cell.toString()));
    }
}
