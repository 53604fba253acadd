package ke.cp2.selection.draw;

import java.io.Serializable;
import java.util.regex.Pattern;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * The value of an event as it was published, such as the numbers of a lottery: letters, digits,
 * spaces and some marks, none of which means anything to a shell or in the formula.
 */
public record PublishedValue(String text) implements Serializable {

    static final int LENGTH = 128;

    private static final Pattern FORMAT =
            Pattern.compile("[A-Za-z0-9 .,:;/+=_-]{1," + LENGTH + "}");

    public PublishedValue {
        if (!FORMAT.matcher(text).matches() || !text.strip().equals(text)) {
            throw new IllegalArgumentException("no value of an event");
        }
    }

    /**
     * The value that somebody typed, with single spaces.
     *
     * @throws BusinessException at the field when it is missing or has other signs
     */
    public static PublishedValue typed(String field, @Nullable String typed) {
        String code = TypedText.code(typed);
        if (code == null) {
            throw BusinessException.at(field, "selection.draw.valueMissing");
        }
        if (!FORMAT.matcher(code).matches()) {
            throw BusinessException.at(field, "selection.draw.valueWrong", LENGTH);
        }
        return new PublishedValue(code);
    }
}
