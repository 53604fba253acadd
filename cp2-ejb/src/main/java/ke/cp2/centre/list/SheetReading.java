package ke.cp2.centre.list;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Says how a sheet was read.
 *
 * @param name null for a text file
 * @param header the line with the headings; 0 when there is none
 * @param columns the headings that were understood, such as {@code CODE=Centre No}
 */
public record SheetReading(@Nullable String name, int rows, int header, String columns)
        implements Serializable {

    private static final String FIELDS = "\u001F";
    private static final String SHEETS = "\u001E";
    private static final int LENGTH = 2_000;
    private static final int PARTS = 4;

    static SheetReading unread(@Nullable String name) {
        return new SheetReading(name, 0, 0, "");
    }

    /** Tells whether its rows were read. */
    public boolean isRead() {
        return rows > 0;
    }

    /** Writes how the sheets were read into one text, as many as have room. */
    static @Nullable String kept(List<SheetReading> sheets) {
        StringBuilder kept = new StringBuilder();
        for (SheetReading sheet : sheets) {
            String name = TypedText.line(sheet.name());
            String words =
                    String.join(
                            FIELDS,
                            name == null ? "" : name,
                            String.valueOf(sheet.rows()),
                            String.valueOf(sheet.header()),
                            sheet.columns());
            if (kept.length() + words.length() + 1 > LENGTH) {
                break;
            }
            kept.append(kept.isEmpty() ? "" : SHEETS).append(words);
        }
        return kept.isEmpty() ? null : kept.toString();
    }

    static List<SheetReading> parse(@Nullable String kept) {
        return kept == null
                ? List.of()
                : Arrays.stream(kept.split(SHEETS))
                        .map(sheet -> sheet.split(FIELDS, -1))
                        .filter(parts -> parts.length == PARTS)
                        .map(
                                parts ->
                                        new SheetReading(
                                                parts[0].isEmpty() ? null : parts[0],
                                                Integer.parseInt(parts[1]),
                                                Integer.parseInt(parts[2]),
                                                parts[3]))
                        .toList();
    }
}
