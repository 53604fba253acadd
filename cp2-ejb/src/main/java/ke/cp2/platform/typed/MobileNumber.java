package ke.cp2.platform.typed;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Kenyan mobile number as the gateways want it: {@code 254722645678}. It is also the user name.
 */
public final class MobileNumber implements Serializable, Comparable<MobileNumber> {

    private static final long serialVersionUID = 1L;

    /** The number without what a link or a spreadsheet writes around it. */
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "=?[\"']?(?:tel:)? ?(.*?)(?:(?<=\\d)\\.0+)?[\"']?", Pattern.CASE_INSENSITIVE);

    private static final Pattern FRACTION = Pattern.compile("^[^./]*[./] ?\\d{1,2}$");
    private static final Pattern SEPARATORS = Pattern.compile("[ ()./-]+");
    private static final Pattern DIGITS =
            Pattern.compile("(?:(?:\\+|00)?2540?|\\+?0)?([17][0-9]{8})");

    /** Room for what is invisible. */
    private static final int LONGEST_INPUT = 200;

    private static final int LENGTH = 12;
    private static final int LOCAL_LENGTH = 10;

    private final String digits;

    private MobileNumber(String digits) {
        this.digits = digits;
    }

    /**
     * The number in a text as people write and paste it: 07…, 01…, 7…, 1…, 254…, +254…, 00254…,
     * +254 (0)…, +2540…, tel:+254…, with spaces, dots, dashes, slashes, brackets and with what
     * {@link TypedText#code} cleans; also as spreadsheets keep it: {@code '0722…}, {@code
     * ="0722…"}, {@code 722645678.0}.
     *
     * <p>Empty for everything else: a digit more or less, letters, two numbers, and digits of which
     * the last one or two stand behind a point or a slash, as in {@code 72264567.8}: they are no
     * telephone number, whatever they add up to.
     */
    public static Optional<MobileNumber> parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        if (isNormal(text)) {
            return Optional.of(new MobileNumber(text));
        }
        if (isLocal(text)) {
            return Optional.of(new MobileNumber("254" + text.substring(1)));
        }
        String code = TypedText.code(text);
        Matcher written = WRITTEN.matcher(code == null ? "" : code);
        if (!written.matches() || FRACTION.matcher(written.group(1)).find()) {
            return Optional.empty();
        }
        Matcher digits = DIGITS.matcher(SEPARATORS.matcher(written.group(1)).replaceAll(""));
        return digits.matches()
                ? Optional.of(new MobileNumber("254" + digits.group(1)))
                : Optional.empty();
    }

    /** Without a regular expression: bulk work asks it of every number. */
    private static boolean isNormal(String text) {
        return text.length() == LENGTH
                && (text.startsWith("2547") || text.startsWith("2541"))
                && isDigits(text);
    }

    private static boolean isLocal(String text) {
        return text.length() == LOCAL_LENGTH
                && (text.startsWith("07") || text.startsWith("01"))
                && isDigits(text);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * The number in a text that is known to hold one.
     *
     * @throws IllegalArgumentException when it does not
     */
    public static MobileNumber of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("not a Kenyan mobile number"));
    }

    /** The twelve digits, {@code 254722645678}. */
    public String digits() {
        return digits;
    }

    /** The number without its last four digits: the block that rate limits look at. */
    public String block() {
        return digits.substring(0, 8);
    }

    /** As people read it: {@code 254 722 645 678}. */
    public String spaced() {
        return digits.replaceFirst("(\\d{3})(\\d{3})(\\d{3})(\\d{3})", "$1 $2 $3 $4");
    }

    @Override
    public int compareTo(MobileNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MobileNumber that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    /** Masked, so that no number gets into a log by accident. */
    @Override
    public String toString() {
        return "254*****" + digits.substring(8);
    }
}
