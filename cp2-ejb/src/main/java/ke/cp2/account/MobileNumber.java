package ke.cp2.account;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Kenyan mobile number as the gateways want it: {@code 254722645678}. It is also the user name.
 */
public final class MobileNumber implements Serializable, Comparable<MobileNumber> {

    private static final long serialVersionUID = 1L;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0().-]+");
    private static final int LONGEST_INPUT = 30;
    private static final int LENGTH = 12;

    private final String digits;

    private MobileNumber(String digits) {
        this.digits = digits;
    }

    /**
     * The number in a text as people write it: 07…, 01…, 7…, 1…, 254…, +254…, with spaces, dots,
     * dashes or brackets; empty when it is not a Kenyan mobile number.
     */
    public static Optional<MobileNumber> parse(String text) {
        if (text == null || text.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        if (isNormal(text)) {
            return Optional.of(new MobileNumber(text));
        }
        String compact = SEPARATORS.matcher(text.strip()).replaceAll("");
        if (compact.startsWith("+")) {
            compact = compact.substring(1);
        }
        if (compact.matches("0[17][0-9]{8}")) {
            compact = "254" + compact.substring(1);
        } else if (compact.matches("[17][0-9]{8}")) {
            compact = "254" + compact;
        }
        return isNormal(compact) ? Optional.of(new MobileNumber(compact)) : Optional.empty();
    }

    /** Without a regular expression: bulk work asks it of every number. */
    private static boolean isNormal(String text) {
        return text.length() == LENGTH
                && (text.startsWith("2547") || text.startsWith("2541"))
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
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
