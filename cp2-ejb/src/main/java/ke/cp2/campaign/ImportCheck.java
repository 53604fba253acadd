package ke.cp2.campaign;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ke.cp2.account.MobileNumber;

/** Looks at the rows of one file in their order and says of each whether it can be used. */
final class ImportCheck {

    private static final Pattern ROUNDED = Pattern.compile("\\d[.,]?\\d*[eE]\\+?\\d+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'\u2019`/()-]*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");

    private final long importId;
    private final Set<MobileNumber> seen = new HashSet<>();
    private ImportColumns columns;

    ImportCheck(long importId) {
        this.importId = importId;
    }

    /** The row to keep; empty for blank rows and the row with the names of the columns. */
    Optional<ImportRow> check(FileRow row) {
        if (row.isBlank()) {
            return Optional.empty();
        }
        if (columns == null) {
            columns = ImportColumns.of(row);
            if (columns.header()) {
                return Optional.empty();
            }
        }
        return Optional.of(
                judged(
                        row.line(),
                        row.cell(columns.number()),
                        BLANKS.matcher(row.cell(columns.name())).replaceAll(" "),
                        language(row.cell(columns.language()))));
    }

    private ImportRow judged(int line, String number, String name, String language) {
        Optional<MobileNumber> mobile = MobileNumber.parse(number);
        ImportRefusal refusal =
                mobile.isPresent() ? refusalOf(mobile.get(), name) : refusalOf(number);
        return refusal == null
                ? ImportRow.ready(importId, line, mobile.get(), name, language)
                : ImportRow.refused(importId, line, number, name, refusal);
    }

    /** Kiswahili when the cell says so in any way, English when it says that, otherwise null. */
    private static String language(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (word.startsWith("sw") || word.startsWith("kisw")) {
            return "sw";
        }
        return word.startsWith("en") || word.startsWith("kiin") ? "en" : null;
    }

    private ImportRefusal refusalOf(MobileNumber number, String name) {
        if (name.length() > ImportRow.NAME_LENGTH) {
            return ImportRefusal.NAME_TOO_LONG;
        }
        if (!NAME.matcher(name).matches()) {
            return ImportRefusal.NAME_UNREADABLE;
        }
        return seen.add(number) ? null : ImportRefusal.NUMBER_TWICE;
    }

    private static ImportRefusal refusalOf(String number) {
        if (number.isEmpty()) {
            return ImportRefusal.NUMBER_MISSING;
        }
        return ROUNDED.matcher(number).matches()
                ? ImportRefusal.NUMBER_ROUNDED
                : ImportRefusal.NUMBER_WRONG;
    }
}
