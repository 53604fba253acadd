package ke.cp2.intake.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a text file; the separator is the one under which most lines read as rows. */
final class TextSheet implements Sheet {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LINES_JUDGED = 2_000;
    private static final int CHARACTERS_JUDGED = 1_000_000;

    /** Excel's own instruction; no row. */
    private static final Pattern INSTRUCTION = Pattern.compile("\"?sep=(\\\\t|.)\"?[,;\\t|]*");

    private final TextFile file;
    private final char separator;
    private final boolean instructed;

    TextSheet(TextFile file) {
        this.file = file;
        List<String> first = firstLines();
        Matcher instruction = INSTRUCTION.matcher(first.isEmpty() ? "" : first.get(0));
        instructed = instruction.matches();
        separator = instructed ? instructed(instruction.group(1)) : judged(first);
    }

    private List<String> firstLines() {
        List<String> some = new ArrayList<>();
        TextLines lines = file.lines();
        int characters = 0;
        while (some.size() < LINES_JUDGED && characters < CHARACTERS_JUDGED && lines.hasNext()) {
            String line = lines.next();
            if (!line.isBlank()) {
                some.add(line);
                characters += line.length();
            }
        }
        return some;
    }

    private static char instructed(String sign) {
        return sign.equals("\\t") ? '\t' : sign.charAt(0);
    }

    @Override
    public @Nullable String name() {
        return null;
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public int rowsAbout() {
        return file.linesAbout();
    }

    @Override
    public SheetRows open() {
        return new Rows();
    }

    private final class Rows implements SheetRows {

        private final LineReader reader = new LineReader(file.lines(), separator);

        @Override
        public @Nullable SheetRow next() {
            for (SheetRow row = reader.read(); row != null; row = reader.read()) {
                boolean isRow = !row.isBlank() && !(instructed && row.line() == 1);
                if (isRow) {
                    refuseManyColumns(row);
                    return row;
                }
            }
            return null;
        }

        @Override
        public Set<Integer> hiddenColumns() {
            return Set.of();
        }

        @Override
        public void close() {
            // Nothing is held but memory.
        }
    }

    private static void refuseManyColumns(SheetRow row) {
        for (int i = Limits.COLUMNS; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isBlank()) {
                throw Limits.tooManyColumns(row.line());
            }
        }
    }

    private static char judged(List<String> some) {
        char best = SEPARATORS[0];
        long most = -1;
        for (char candidate : SEPARATORS) {
            long score = score(some, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** Rows with a cell that is a mobile number count most, then rows of the usual length. */
    private static long score(List<String> lines, char separator) {
        LineReader reader = new LineReader(lines.iterator(), separator);
        Map<Integer, Long> lengths = new HashMap<>();
        long numbers = 0;
        for (SheetRow row = reader.read(); row != null; row = reader.read()) {
            if (!row.broken()) {
                lengths.merge(row.cells().size(), 1L, Long::sum);
                numbers +=
                        row.cells().stream().anyMatch(cell -> NumberCell.of(cell).isNumber())
                                ? 1
                                : 0;
            }
        }
        long usual =
                lengths.entrySet().stream()
                        .filter(length -> length.getKey() > 1)
                        .mapToLong(Map.Entry::getValue)
                        .max()
                        .orElse(0);
        return numbers * 4 + usual;
    }
}
