package ke.cp2.profile.value;

import java.io.Serializable;
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

    /** Masked, so that no number gets into a log by accident. */
    @Override
    public String toString() {
        return Masked.ending(digits);
    }
}
