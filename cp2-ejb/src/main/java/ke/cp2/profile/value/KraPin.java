package ke.cp2.profile.value;

import java.io.Serializable;
import java.util.Locale;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * The Kenya Revenue Authority's PIN of a person: A, nine digits, a letter.
 *
 * @param value in capitals and without spaces
 */
public record KraPin(String value) implements Serializable {

    /** Pattern that a form accepts: small letters and spaces as well. */
    public static final String INPUT = "\\s*[Aa](\\s*[0-9]){9}\\s*[A-Za-z]\\s*";

    /**
     * @throws IllegalArgumentException when the text is no PIN of a person
     */
    public KraPin {
        value = TypedText.compact(value);
        if (value == null || !value.matches(INPUT)) {
            throw new IllegalArgumentException("not a KRA PIN");
        }
        value = value.toUpperCase(Locale.ROOT);
    }

    /** The PIN in a text, or null for null. */
    public static @Nullable KraPin orNull(@Nullable String text) {
        return text == null ? null : new KraPin(text);
    }

    /** Masked, so that no PIN gets into a log by accident. */
    @Override
    public String toString() {
        return Masked.ending(value);
    }
}
