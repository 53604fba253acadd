package ke.cp2.selection.draw;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Says what the value of an event looks like, so that nobody can choose between two ways of writing
 * it. It is published with the list, and both officers' entries are held to it.
 *
 * @param count so many dice, numbers or hexadecimal digits
 */
public record ValueForm(Kind kind, int count) implements Serializable {

    /** The kinds of values. */
    public enum Kind {
        /** Digits from 1 to 6 that dice show, without spaces. */
        DICE(3, 60, "[1-6]{%1$d}"),
        /**
         * Different numbers of a lottery, the smallest first, without leading zeros, with single
         * spaces.
         */
        NUMBERS(2, 20, "(?:%2$s)(?: (?:%2$s)){%3$d}"),
        /** The output of a public randomness beacon: small hexadecimal digits. */
        HEX(16, 128, "[0-9a-f]{%1$d}");

        private static final String NUMBER = "0|[1-9][0-9]{0,3}";

        private final int fewest;
        private final int most;
        private final String pattern;

        Kind(int fewest, int most, String pattern) {
            this.fewest = fewest;
            this.most = most;
            this.pattern = pattern;
        }

        private Pattern of(int count) {
            return Pattern.compile(String.format(Locale.ROOT, pattern, count, NUMBER, count - 1));
        }
    }

    /**
     * The form that an officer has chosen.
     *
     * @throws BusinessException at {@code valueCount} when it does not fit the kind
     */
    static ValueForm typed(Kind kind, int count) {
        new Refusals()
                .when(
                        count < kind.fewest || count > kind.most,
                        "valueCount",
                        "selection.range",
                        kind.fewest,
                        kind.most)
                .raise();
        return new ValueForm(kind, count);
    }

    /**
     * Reads the value that somebody typed.
     *
     * @throws BusinessException at the field when it is missing or has another form
     */
    PublishedValue read(String field, @Nullable String typed) {
        String code = TypedText.code(typed);
        if (code == null) {
            throw BusinessException.at(field, "selection.draw.valueMissing");
        }
        String text = kind == Kind.HEX ? code.toLowerCase(Locale.ROOT) : code;
        if (!fits(text)) {
            throw refusal(field);
        }
        return new PublishedValue(text);
    }

    boolean fits(String text) {
        return kind.of(count).matcher(text).matches() && (kind != Kind.NUMBERS || isRising(text));
    }

    /** Tells whether each number is larger than the one before it. */
    private static boolean isRising(String text) {
        int before = -1;
        for (String one : text.split(" ", -1)) {
            int number = Integer.parseInt(one);
            if (number <= before) {
                return false;
            }
            before = number;
        }
        return true;
    }

    /** Tells what was expected. */
    BusinessException refusal(String field) {
        return BusinessException.at(field, "selection.draw.form." + kind, count);
    }
}
