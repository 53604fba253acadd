package ke.cp2.platform.cipher;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM for one sensitive column. The column's name is authenticated with each value: a value
 * that was copied into another column does not decrypt there (docs/adr/0018).
 *
 * <p>A text reads {@code 2:k1:base64(nonce, ciphertext, tag)} with the id of its key; bytes have
 * the same beginning before nonce, ciphertext and tag. Texts from before columns were bound read
 * {@code k1:base64(…)} and are still read.
 */
public final class FieldCipher {

    private static final String BOUND = "2:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST_BEGINNING = 40;

    private final FieldKeys keys;
    private final byte[] column;
    private final SecureRandom random = new SecureRandom();

    /**
     * A cipher for a column.
     *
     * @param column table and column, {@code PROFILE.KRA_PIN_ENC}
     */
    public FieldCipher(FieldKeys keys, String column) {
        this.keys = keys;
        this.column = column.getBytes(StandardCharsets.UTF_8);
    }

    /** A cipher for a column under the configured keys. */
    public static FieldCipher of(String column) {
        return new FieldCipher(FieldKeys.configured(), column);
    }

    /** Encrypts a text under the current key. */
    public String encrypt(String text) {
        byte[] sealed = seal(text.getBytes(StandardCharsets.UTF_8));
        return BOUND + keys.current() + ':' + Base64.getEncoder().encodeToString(sealed);
    }

    /** Encrypts bytes under the current key. */
    public byte[] encrypt(byte[] bytes) {
        byte[] beginning = (BOUND + keys.current() + ':').getBytes(StandardCharsets.US_ASCII);
        return joined(beginning, seal(bytes));
    }

    /**
     * Decrypts what {@link #encrypt} gave, under whichever key.
     *
     * @throws IllegalStateException when the value was changed, is of another column, or under a
     *     key that is not configured
     */
    public String decrypt(String value) {
        boolean bound = value.startsWith(BOUND);
        int id = bound ? BOUND.length() : 0;
        int end = value.indexOf(':', id);
        if (end < 0) {
            throw new IllegalStateException("not an encrypted value");
        }
        byte[] sealed = Base64.getDecoder().decode(value.substring(end + 1));
        return new String(open(value.substring(id, end), sealed, bound), StandardCharsets.UTF_8);
    }

    /** Decrypts bytes as {@link #decrypt(String)} does texts. */
    public byte[] decrypt(byte[] value) {
        String beginning =
                new String(
                        value,
                        0,
                        Math.min(value.length, LONGEST_BEGINNING),
                        StandardCharsets.ISO_8859_1);
        int end = beginning.indexOf(':', BOUND.length());
        if (!beginning.startsWith(BOUND) || end < 0) {
            throw new IllegalStateException("not an encrypted value");
        }
        byte[] sealed = Arrays.copyOfRange(value, end + 1, value.length);
        return open(beginning.substring(BOUND.length(), end), sealed, true);
    }

    /** Gives the beginning of values that need no new encryption. */
    public String currentBeginning() {
        return BOUND + keys.current() + ':';
    }

    private byte[] seal(byte[] text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return joined(nonce, run(Cipher.ENCRYPT_MODE, keys.current(), nonce, text, true));
    }

    private byte[] open(String keyId, byte[] sealed, boolean bound) {
        if (sealed.length < NONCE_BYTES) {
            throw new IllegalStateException("not an encrypted value");
        }
        return run(
                Cipher.DECRYPT_MODE,
                keyId,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length),
                bound);
    }

    private byte[] run(int mode, String keyId, byte[] nonce, byte[] input, boolean bound) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.key(keyId), new GCMParameterSpec(TAG_BITS, nonce));
            if (bound) {
                cipher.updateAAD(column);
            }
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("field cipher failed", e);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
