package ke.cp2.profile.value;

import java.io.Serializable;
import java.util.stream.IntStream;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * The number of a national ID card: 6 to 9 digits.
 *
 * @param digits the digits; spaces between them are dropped
 */
public record NationalId(String digits) implements Serializable {

    /** Pattern that a form accepts: the digits, with spaces as people write them. */
    public static final String INPUT = "(\\s*[0-9]){6,9}\\s*";

    /**
     * @throws IllegalArgumentException when the text is no national ID number
     */
    public NationalId {
        digits = TypedText.compact(digits);
        if (digits == null || !digits.matches(INPUT)) {
            throw new IllegalArgumentException("not a national ID number");
        }
    }

    /** The number in a text, or null for null. */
    public static @Nullable NationalId orNull(@Nullable String text) {
        return text == null ? null : new NationalId(text);
    }

    /** The form that decides whether two numbers are the same: leading zeros are left out. */
    public String canonical() {
        return digits.replaceFirst("^0+(?=[0-9])", "");
    }

    /**
     * Tells whether a slip makes one number of the other: one digit is another one, missing or too
     * many, or two neighbours have changed places.
     */
    public boolean isNear(NationalId other) {
        String one = canonical();
        String two = other.canonical();
        if (one.equals(two)) {
            return false;
        }
        return one.length() == two.length()
                ? isSlip(one, two)
                : hasOneMore(one, two) || hasOneMore(two, one);
    }

    private static boolean isSlip(String one, String two) {
        int[] places =
                IntStream.range(0, one.length())
                        .filter(i -> one.charAt(i) != two.charAt(i))
                        .toArray();
        return places.length == 1
                || (places.length == 2
                        && places[1] == places[0] + 1
                        && one.charAt(places[0]) == two.charAt(places[1])
                        && one.charAt(places[1]) == two.charAt(places[0]));
    }

    private static boolean hasOneMore(String longer, String shorter) {
        return longer.length() == shorter.length() + 1
                && IntStream.range(0, longer.length())
                        .anyMatch(
                                i ->
                                        shorter.equals(
                                                longer.substring(0, i) + longer.substring(i + 1)));
    }

    /** Masked, so that no number gets into a log by accident. */
    @Override
    public String toString() {
        return Masked.ending(digits);
    }
}
