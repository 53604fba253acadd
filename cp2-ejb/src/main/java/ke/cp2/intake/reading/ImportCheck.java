package ke.cp2.intake.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ke.cp2.intake.ImportRow;
import ke.cp2.intake.sheet.ImportRefusal;
import ke.cp2.intake.sheet.Layout;
import ke.cp2.intake.sheet.NumberCell;
import ke.cp2.intake.sheet.SheetRow;
import ke.cp2.platform.typed.PersonName;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the rows of an import in their order, sheet by sheet, and says of each whether it can be
 * used. It remembers the numbers of all sheets, so that a number gets one row.
 */
final class ImportCheck {

    /**
     * Names that start as names do in a profile, and what stands behind them in lists: numerals,
     * titles in brackets, roles.
     */
    private static final Pattern NAME =
            Pattern.compile(
                    "(?:"
                            + PersonName.START
                            + "[\\p{L}\\p{M}\\p{N} .,;:/()'`\\u00B4\\u2018\\u2019\\u201B\\u02B9-\\u02BD\\u2032\\u2035\\uFF07\\p{Pd}\\u2212\\u200C\\u200D]*)?");

    private final NumberSet seen = new NumberSet();

    /** Result of the check of a row: a number to use, or the reason why not. */
    record Judged(
            String number,
            String name,
            @Nullable String language,
            @Nullable ImportRefusal refusal) {}

    /**
     * Judges a row below the header.
     *
     * @param bareNumbers whether the numbers of its column have lost their 0
     */
    Judged check(SheetRow row, Layout layout, boolean bareNumbers) {
        String cell = row.cell(layout.number());
        String name = name(row, layout.names());
        NumberCell number = NumberCell.of(cell);
        ImportRefusal refusal =
                row.broken() ? ImportRefusal.QUOTE_OPEN : number.refusal(bareNumbers);
        if (refusal == null) {
            refusal = refusal(name);
        }
        if (refusal == null && !seen.add(number.number())) {
            refusal = ImportRefusal.NUMBER_TWICE;
        }
        return refusal == null
                ? new Judged(number.number().digits(), name, language(row, layout), null)
                : new Judged(cell, name, null, refusal);
    }

    private static String name(SheetRow row, List<Integer> columns) {
        String name =
                columns.size() == 1
                        ? row.cell(columns.get(0))
                        : columns.stream().map(row::cell).collect(Collectors.joining(" "));
        String clean = TypedText.line(name);
        return clean == null ? "" : clean;
    }

    /** Kiswahili when the cell says so in any way, English when it says that, otherwise null. */
    private static @Nullable String language(SheetRow row, Layout layout) {
        String word = row.cell(layout.language()).toLowerCase(Locale.ROOT);
        if (word.startsWith("sw") || word.startsWith("kisw")) {
            return "sw";
        }
        return word.startsWith("en") || word.startsWith("kiin") ? "en" : null;
    }

    private static @Nullable ImportRefusal refusal(String name) {
        if (name.length() > ImportRow.NAME_LENGTH) {
            return ImportRefusal.NAME_TOO_LONG;
        }
        return NAME.matcher(name).matches() ? null : ImportRefusal.NAME_UNREADABLE;
    }
}
