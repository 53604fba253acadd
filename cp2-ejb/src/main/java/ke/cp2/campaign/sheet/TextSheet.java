package ke.cp2.campaign.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a text file; the separator is the one under which most lines read as rows. */
final class TextSheet implements Sheet {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LINES_JUDGED = 2_000;

    /** Excel's own instruction; no row. */
    private static final Pattern INSTRUCTION = Pattern.compile("\"?sep=(\\\\t|.)\"?[,;\\t|]*");

    private final List<String> lines;
    private final char separator;
    private final boolean instructed;

    TextSheet(String text) {
        lines = text.lines().toList();
        Matcher instruction = INSTRUCTION.matcher(lines.isEmpty() ? "" : lines.get(0));
        instructed = instruction.matches();
        separator = instructed ? instructed(instruction.group(1)) : judged();
    }

    private static char instructed(String sign) {
        return sign.equals("\\t") ? '\t' : sign.charAt(0);
    }

    @Override
    public String name() {
        return null;
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public Set<Integer> forEach(Consumer<SheetRow> consumer) {
        LineReader reader = new LineReader(lines, separator);
        for (SheetRow row = reader.read(); row != null; row = reader.read()) {
            if (row.isBlank() || instructed && row.line() == 1) {
                continue;
            }
            for (int i = Limits.COLUMNS; i < row.cells().size(); i++) {
                if (!row.cells().get(i).isBlank()) {
                    throw Limits.tooManyColumns(row.line());
                }
            }
            consumer.accept(row);
        }
        return Set.of();
    }

    private char judged() {
        List<String> some =
                lines.stream().filter(line -> !line.isBlank()).limit(LINES_JUDGED).toList();
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
        LineReader reader = new LineReader(lines, separator);
        Map<Integer, Long> lengths = new HashMap<>();
        List<Boolean> numbers = new ArrayList<>();
        for (SheetRow row = reader.read(); row != null; row = reader.read()) {
            if (!row.broken()) {
                lengths.merge(row.cells().size(), 1L, Long::sum);
                numbers.add(row.cells().stream().anyMatch(cell -> NumberCell.of(cell).isNumber()));
            }
        }
        long usual =
                lengths.entrySet().stream()
                        .filter(length -> length.getKey() > 1)
                        .mapToLong(Map.Entry::getValue)
                        .max()
                        .orElse(0);
        return numbers.stream().filter(found -> found).count() * 4 + usual;
    }
}
