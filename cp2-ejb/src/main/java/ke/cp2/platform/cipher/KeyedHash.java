package ke.cp2.platform.cipher;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under a configured key, as 64 hexadecimal characters: what stands in the database
 * for a value that must be compared but not read.
 */
public final class KeyedHash {

    private final SecretKeySpec key;

    /** A hash under the given key. */
    public KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** For one-time secrets, under {@code cp2.secrets.secret-key}. */
    public static KeyedHash ofSecrets() {
        return new KeyedHash(SecretKeys.read("secret-key"));
    }

    /** The blind index of unique or searched fields, under {@code cp2.secrets.index-key}. */
    public static KeyedHash ofIndex() {
        return new KeyedHash(SecretKeys.read("index-key"));
    }

    /** The hash of a text. */
    public String of(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }
}
