package ke.cp2.account.credential;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import ke.cp2.platform.typed.TypedText;

/**
 * The characters of a one-time secret: twelve of Crockford's 32, which leave out I, L, O and U, so
 * 60 random bits. All are in GSM-7. Typed in any case, with or without separators, and with the
 * letters O, I and L for the digits that they look like.
 */
public final class SecretCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int BITS = 5;

    /** Room for blanks and for what is invisible. */
    private static final int LONGEST_INPUT = 200;

    private final String characters;

    private SecretCode(String characters) {
        this.characters = characters;
    }

    /** A new code; the generator must be a cryptographic one. */
    public static SecretCode random(RandomGenerator random) {
        StringBuilder characters = new StringBuilder(LENGTH);
        for (long bits = random.nextLong(), i = 0; i < LENGTH; i++, bits >>>= BITS) {
            characters.append(ALPHABET.charAt((int) (bits & (ALPHABET.length() - 1))));
        }
        return new SecretCode(characters.toString());
    }

    /** The code that somebody typed; empty when the text cannot be one. */
    public static Optional<SecretCode> parse(String text) {
        if (text == null || text.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        String compact = TypedText.compact(text);
        if (compact == null) {
            return Optional.empty();
        }
        String typed =
                compact.toUpperCase(Locale.ROOT)
                        .replace("-", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return typed.length() == LENGTH && typed.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(new SecretCode(typed))
                : Optional.empty();
    }

    /** As it goes out by SMS: {@code ABCD-EFGH-JKMN}. */
    public String grouped() {
        return String.join(
                "-",
                characters.substring(0, GROUP),
                characters.substring(GROUP, 2 * GROUP),
                characters.substring(2 * GROUP));
    }

    /** The bare characters, for the keyed hash. */
    public String characters() {
        return characters;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretCode that && characters.equals(that.characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    /** Says nothing, so that no secret gets into a log. */
    @Override
    public String toString() {
        return "SecretCode[…]";
    }
}
