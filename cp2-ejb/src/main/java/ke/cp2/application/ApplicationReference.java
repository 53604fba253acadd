package ke.cp2.application;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ke.cp2.platform.typed.TypedText;

/**
 * Names an application as people quote it, such as {@code APP-7K3M-92QF}: 40 random bits in letters
 * and digits that nobody mixes up on the telephone (no I, O, 0 or 1).
 */
public final class ApplicationReference implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Pattern FORMAT =
            Pattern.compile("APP-?([2-9A-HJ-NP-Z]{4})-?([2-9A-HJ-NP-Z]{4})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private ApplicationReference(String text) {
        this.text = text;
    }

    /** A new one; the database holds that no two are the same. */
    public static ApplicationReference random() {
        return new ApplicationReference("APP-" + randomGroup() + '-' + randomGroup());
    }

    /** The reference in a text, in any case, with or without hyphens; empty when it holds none. */
    public static Optional<ApplicationReference> parse(String text) {
        String code = TypedText.compact(text);
        if (code == null) {
            return Optional.empty();
        }
        Matcher typed = FORMAT.matcher(code.toUpperCase(Locale.ROOT));
        return typed.matches()
                ? Optional.of(
                        new ApplicationReference("APP-" + typed.group(1) + '-' + typed.group(2)))
                : Optional.empty();
    }

    /** The first reference among other words that somebody has texted. */
    public static Optional<ApplicationReference> among(String words) {
        String code = TypedText.compact(words);
        if (code == null) {
            return Optional.empty();
        }
        Matcher typed = FORMAT.matcher(code.toUpperCase(Locale.ROOT));
        return typed.find() ? parse(typed.group()) : Optional.empty();
    }

    /**
     * The reference in a text that is known to hold one.
     *
     * @throws IllegalArgumentException when it does not
     */
    public static ApplicationReference of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("no reference of an application"));
    }

    private static String randomGroup() {
        return RANDOM.ints(4, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApplicationReference that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
