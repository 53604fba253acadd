package ke.cp2.letter.print;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Leads from a letter on paper to what the portal knows about it: 15 letters and digits, 75 random
 * bits. Among 300,000 letters a guess meets one in 2^56 tries on average, so that nobody has to be
 * kept from trying. It has no I, L, O and U, and reads those that were typed as what they look
 * like.
 */
public record LetterCode(String text) implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** So many letters and digits a code has. */
    public static final int LENGTH = 15;

    private static final int GROUP = 5;
    private static final int LONGEST_TYPED = 40;
    private static final Pattern FORMAT = Pattern.compile("[0-9A-HJKMNP-TV-Z]{15}");

    /**
     * @throws IllegalArgumentException when the text is no code
     */
    public LetterCode {
        if (!FORMAT.matcher(text).matches()) {
            throw new IllegalArgumentException("not the code of a letter");
        }
    }

    /** A new code. */
    public static LetterCode next() {
        return new LetterCode(
                RANDOM.ints(LENGTH, 0, ALPHABET.length())
                        .mapToObj(place -> String.valueOf(ALPHABET.charAt(place)))
                        .collect(Collectors.joining()));
    }

    /** Counts the letters and digits of a text as people type it, without hyphens and spaces. */
    public static int typedLength(@Nullable String typed) {
        String compact = TypedText.compact(typed);
        return compact == null ? 0 : compact.replace("-", "").length();
    }

    /** The code in a text as people type it, with or without hyphens; empty when it is none. */
    public static Optional<LetterCode> parse(@Nullable String typed) {
        String compact = TypedText.compact(typed);
        if (compact == null || compact.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String code =
                compact.replace("-", "")
                        .toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return FORMAT.matcher(code).matches()
                ? Optional.of(new LetterCode(code))
                : Optional.empty();
    }

    /** Gives the code as it is printed, in three groups. */
    public String grouped() {
        return text.substring(0, GROUP)
                + '-'
                + text.substring(GROUP, 2 * GROUP)
                + '-'
                + text.substring(2 * GROUP);
    }

    @Override
    public String toString() {
        return text;
    }
}
