package ke.cp2.platform.typed;

import java.io.Serializable;
import ke.cp2.platform.BusinessException;
import org.jspecify.annotations.Nullable;

/** Holds the reason of somebody who did something, in own words. */
public record StatedReason(String text) implements Serializable {

    /** The longest reason, in characters. */
    public static final int LENGTH = 500;

    /**
     * What a reason has to match: a word of three letters, as a dot or a dash says nothing to those
     * who read it. An empty one is not refused by it, but asked for.
     */
    public static final String IN_WORDS = "(?s)\\s*|.*\\p{L}[\\p{L}\\p{M}]{2}.*";

    /** No reason was given. */
    public static final StatedReason NONE = new StatedReason("");

    /**
     * A reason that is kept already, or that the portal itself gives; the end of a long one is cut.
     */
    public static StatedReason of(@Nullable String text) {
        String lines = TypedText.lines(text);
        if (lines == null) {
            return NONE;
        }
        return new StatedReason(lines.length() <= LENGTH ? lines : lines.substring(0, LENGTH));
    }

    /**
     * The reason that somebody typed.
     *
     * @param missing the key of the text that asks for it
     * @throws BusinessException at the field when there is none, it has no word, or is too long
     */
    public static StatedReason typed(String field, String missing, @Nullable String typed) {
        String lines = TypedText.lines(typed);
        if (lines == null) {
            throw BusinessException.at(field, missing, LENGTH);
        }
        if (lines.length() > LENGTH) {
            throw BusinessException.at(field, "platform.reasonTooLong", LENGTH);
        }
        if (!lines.matches(IN_WORDS)) {
            throw BusinessException.at(field, "platform.reasonWithoutWords");
        }
        return new StatedReason(lines);
    }

    /** Gives the value of a column: null when there is no reason. */
    public @Nullable String kept() {
        return text.isEmpty() ? null : text;
    }
}
