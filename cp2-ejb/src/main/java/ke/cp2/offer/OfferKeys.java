package ke.cp2.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ke.cp2.platform.cipher.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * Makes the codes and tokens of offers. A code of four digits tells the open offers of one number
 * apart; a token of 71 random bits proves that its holder has the text.
 */
@ApplicationScoped
public class OfferKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int TOKEN_LENGTH = 12;
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z]{12}");
    private static final int FIRST_CODE = 1_000;
    private static final int AFTER_LAST_CODE = 10_000;

    private @Nullable KeyedHash hash;

    /**
     * A new key.
     *
     * @param used the codes of the person's open offers
     */
    OfferKey next(Set<String> used) {
        String code;
        do {
            code = String.valueOf(RANDOM.nextInt(FIRST_CODE, AFTER_LAST_CODE));
        } while (used.contains(code));
        String token =
                RANDOM.ints(TOKEN_LENGTH, 0, ALPHABET.length())
                        .mapToObj(place -> String.valueOf(ALPHABET.charAt(place)))
                        .collect(Collectors.joining());
        return new OfferKey(code, token, hashOf(token));
    }

    /** Tells whether a text can be a token at all. */
    public static boolean isToken(@Nullable String text) {
        return text != null && TOKEN.matcher(text).matches();
    }

    /** Gives what the database keeps of a token, or of the number that it was sent to. */
    public synchronized String hashOf(String secret) {
        if (hash == null) {
            hash = KeyedHash.ofSecrets();
        }
        return hash.of("offer:" + secret);
    }
}
