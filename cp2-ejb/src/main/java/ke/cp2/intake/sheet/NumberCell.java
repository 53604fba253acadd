package ke.cp2.intake.sheet;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cell as a mobile number. Stricter than a form, where a person sees what becomes of what
 * was typed: nothing is added to digits that could be an ID or a serial number, and no decimal
 * point is dropped.
 */
public final class NumberCell {

    private static final int LONGEST = 60;
    private static final int FEWEST_DIGITS = 8;
    private static final int BARE_DIGITS = 9;
    private static final int DIGITS_OF_TWO = 18;

    private static final Pattern FORMULA_TEXT = Pattern.compile("=\\s*\"([^\"]*)\"");

    /** Signs that are not judged: what nobody sees must not hide a decimal point. */
    private static final Pattern UNJUDGED = Pattern.compile("[^\\p{L}\\d.,+]");

    private static final Pattern WHOLE = Pattern.compile("(\\d{6,15})[.,]0+");
    private static final Pattern DECIMAL = Pattern.compile("[1-9]\\d*[.,]\\d+");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+(?:[.,]\\d*)?[eE]\\+?\\d{1,2}");

    /** {@code 0722,645,678}: the 0 in front tells that it is no sum. */
    private static final Pattern GROUPED = Pattern.compile("0\\d{2,3}(?:,\\d{3}){2}");

    private static final NumberCell MISSING = refused(ImportRefusal.NUMBER_MISSING, 0);
    private static final NumberCell WRONG = refused(ImportRefusal.NUMBER_WRONG, 0);

    private final @Nullable MobileNumber number;
    private final boolean bare;
    private final int digits;
    private final @Nullable ImportRefusal refusal;

    private NumberCell(
            @Nullable MobileNumber number,
            boolean bare,
            int digits,
            @Nullable ImportRefusal refusal) {
        this.number = number;
        this.bare = bare;
        this.digits = digits;
        this.refusal = refusal;
    }

    private static NumberCell refused(ImportRefusal refusal, int digits) {
        return new NumberCell(null, false, digits, refusal);
    }

    /** Reads a cell. */
    public static NumberCell of(String cell) {
        if (cell.length() > BARE_DIGITS && digits(cell) == cell.length()) {
            // Most numbers of most lists, without a pattern: lists have 400,000 rows.
            return read(cell, cell.length());
        }
        if (isWords(cell)) {
            return WRONG;
        }
        String text = unwrapped(cell);
        if (text.isEmpty()) {
            return MISSING;
        }
        int digits = digits(text);
        if (digits == 0 || text.length() > LONGEST) {
            return WRONG;
        }
        String judged = UNJUDGED.matcher(text).replaceAll("");
        if (SCIENTIFIC.matcher(judged).matches()) {
            return ofScientific(judged.replace(',', '.'));
        }
        Matcher whole = WHOLE.matcher(judged);
        if (whole.matches()) {
            return of(whole.group(1));
        }
        if (digits >= FEWEST_DIGITS && DECIMAL.matcher(judged).matches()) {
            return refused(ImportRefusal.NUMBER_INCOMPLETE, digits);
        }
        if (digits <= FEWEST_DIGITS) {
            // Too few, and most cells of a list: names and serial numbers.
            return refused(reason(text, digits), digits);
        }
        return read(text, digits);
    }

    /** Most other cells: plain letters, and no digit. */
    private static boolean isWords(String cell) {
        boolean letters = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            letters |= (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (c < ' ' || c > '~' || (c >= '0' && c <= '9')) {
                return false;
            }
        }
        return letters;
    }

    private static NumberCell read(String text, int digits) {
        return MobileNumber.parse(text)
                .map(
                        // Nine digits: a number without its 0, or an ID.
                        number -> new NumberCell(number, digits == BARE_DIGITS, digits, null))
                .orElseGet(() -> refused(reason(text, digits), digits));
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }

    /** Without what nobody sees, and the signs by which spreadsheets keep a number as text. */
    private static String unwrapped(String cell) {
        String text = TypedText.code(cell);
        if (text == null) {
            return "";
        }
        if (text.startsWith("=")) {
            text = FORMULA_TEXT.matcher(text).replaceFirst("$1").strip();
        }
        return GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
    }

    /** {@code 2.54722101102E11} is exact, {@code 2.54722E+11} has lost its last digits. */
    private static NumberCell ofScientific(String text) {
        BigDecimal value = new BigDecimal(text);
        boolean exact = value.precision() >= BARE_DIGITS && value.stripTrailingZeros().scale() <= 0;
        return exact
                ? of(value.toBigInteger().toString())
                : refused(ImportRefusal.NUMBER_ROUNDED, 0);
    }

    private static ImportRefusal reason(String text, int digits) {
        if (digits >= DIGITS_OF_TWO) {
            return ImportRefusal.NUMBER_TWO;
        }
        if (text.chars().anyMatch(Character::isLetter)) {
            return ImportRefusal.NUMBER_LETTERS;
        }
        return digits == FEWEST_DIGITS || digits == BARE_DIGITS
                ? ImportRefusal.NUMBER_INCOMPLETE
                : ImportRefusal.NUMBER_WRONG;
    }

    /** Tells whether it is a mobile number with its beginning, {@code 07…} or {@code 254…}. */
    boolean isNumber() {
        return number != null && !bare;
    }

    /** Tells whether it is nine digits that would be a number with a 0 in front. */
    boolean isBare() {
        return bare;
    }

    /** Tells whether it could be a number that something has spoilt. */
    boolean isSpoiltNumber() {
        return number == null
                && (refusal == ImportRefusal.NUMBER_ROUNDED || digits >= FEWEST_DIGITS);
    }

    /**
     * Tells why no number is used; null when one is.
     *
     * @param bareOnes whether nine digits that begin with 1 are numbers in this column, because
     *     most of its numbers have lost their 0
     */
    public @Nullable ImportRefusal refusal(boolean bareOnes) {
        return refusal == null && bare && !bareOnes && number().digits().startsWith("2541")
                ? ImportRefusal.NUMBER_INCOMPLETE
                : refusal;
    }

    /**
     * The number, where {@link #refusal} has nothing against it.
     *
     * @throws IllegalStateException if it is none
     */
    public MobileNumber number() {
        if (number == null) {
            throw new IllegalStateException("no number");
        }
        return number;
    }
}
