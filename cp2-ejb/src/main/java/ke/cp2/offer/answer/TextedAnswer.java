package ke.cp2.offer.answer;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody texted behind ACCEPT or DECLINE, or without a word: a code, when there is
 * one, and a reason. Case, odd spaces and punctuation do not matter, nor does a code with spaces
 * between its digits.
 *
 * @param code null when the text has none
 * @param reason null when the text has none
 */
record TextedAnswer(@Nullable String code, @Nullable String reason) {

    private static final Pattern FORM =
            Pattern.compile(
                    "[^\\p{L}]*\\p{L}+[^\\p{L}\\p{N}]*((?:[0-9][ .-]?){4}(?![0-9])|[0-9]+)?"
                            + "[\\s\\p{Punct}]*(.*)",
                    Pattern.DOTALL);

    /** What is longer is no code, and would not fit into an answer. */
    private static final int LONGEST_CODE = 6;

    static TextedAnswer of(String text) {
        String typed = Objects.requireNonNullElse(TypedText.code(text), "");
        Matcher form = FORM.matcher(typed);
        if (!form.matches()) {
            return new TextedAnswer(code(typed), null);
        }
        return new TextedAnswer(code(form.group(1)), TypedText.line(form.group(2)));
    }

    /**
     * Tells whether it is enough for what the sender wishes: who declines gives a reason, as on the
     * page, because that cannot be taken back.
     */
    boolean isEnoughTo(TextedWish wish) {
        return wish == TextedWish.ACCEPT || (wish == TextedWish.DECLINE && reason != null);
    }

    private static @Nullable String code(@Nullable String typed) {
        String digits = typed == null ? "" : typed.replaceAll("[^0-9]", "");
        return digits.isEmpty()
                ? null
                : digits.substring(0, Math.min(digits.length(), LONGEST_CODE));
    }
}
