package ke.cp2.profile.value;

import java.io.Serializable;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * The number that the Teachers Service Commission or another employer knows a person by: 4 to 8
 * digits.
 *
 * @param digits the digits; spaces between them are dropped
 */
public record TscNumber(String digits) implements Serializable {

    /** Pattern that a form accepts: the digits, with spaces as people write them. */
    public static final String INPUT = "(\\s*[0-9]){4,8}\\s*";

    /**
     * @throws IllegalArgumentException when the text is no such number
     */
    public TscNumber {
        digits = TypedText.compact(digits);
        if (digits == null || !digits.matches(INPUT)) {
            throw new IllegalArgumentException("not a TSC number");
        }
    }

    /** The form that decides whether two numbers are the same: leading zeros are left out. */
    public String canonical() {
        return digits.replaceFirst("^0+(?=[0-9])", "");
    }

    /** The number in a text, or null for null. */
    public static @Nullable TscNumber orNull(@Nullable String text) {
        return text == null ? null : new TscNumber(text);
    }
}
