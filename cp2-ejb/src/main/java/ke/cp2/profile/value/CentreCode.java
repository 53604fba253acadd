package ke.cp2.profile.value;

import java.io.Serializable;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * The code of a KCSE centre: 2 digits for the county, 3 for the sub-county, 3 for the centre.
 *
 * @param digits the eight digits; spaces between them are dropped
 */
public record CentreCode(String digits) implements Serializable {

    /** Pattern of all that is kept: the digits, with spaces as people write them. */
    public static final String INPUT = "(\\s*[0-9]){8}\\s*";

    /** Pattern that a form accepts: of the counties there are 47. */
    public static final String TYPED =
            "\\s*(0\\s*[1-9]|[1-3]\\s*[0-9]|4\\s*[0-7])(\\s*[0-9]){6}\\s*";

    /**
     * @throws IllegalArgumentException when the text is no centre code
     */
    public CentreCode {
        String typed = TypedText.compact(digits);
        if (typed == null || !typed.matches(INPUT)) {
            throw new IllegalArgumentException("not a centre code");
        }
        digits = typed;
    }

    /** The code in a text, or null for null. */
    public static @Nullable CentreCode orNull(@Nullable String text) {
        return text == null ? null : new CentreCode(text);
    }
}
