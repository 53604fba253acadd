package ke.cp2.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM for sensitive fields. A value reads {@code k1:base64(nonce, ciphertext, tag)}: the
 * key id stands in front so that keys can be changed one day.
 */
public final class FieldCipher {

    private static final String KEY_ID = "k1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** A cipher under the first 256 bits of the given key. */
    public FieldCipher(byte[] key) {
        this.key = new SecretKeySpec(Arrays.copyOf(key, 32), "AES");
    }

    /** A cipher under the configured key {@code cp2.secrets.field-key}. */
    static FieldCipher configured() {
        return new FieldCipher(SecretKeys.read("field-key"));
    }

    /** Encrypts a text; null stays null. */
    public String encrypt(String text) {
        if (text == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] value = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, value, NONCE_BYTES, sealed.length);
        return KEY_ID + ':' + Base64.getEncoder().encodeToString(value);
    }

    /**
     * Decrypts what {@link #encrypt} gave; null stays null.
     *
     * @throws IllegalStateException when the value was changed or is under another key
     */
    public String decrypt(String value) {
        if (value == null) {
            return null;
        }
        if (!value.startsWith(KEY_ID + ':')) {
            throw new IllegalStateException("unknown key id");
        }
        byte[] bytes = Base64.getDecoder().decode(value.substring(KEY_ID.length() + 1));
        byte[] text =
                run(
                        Cipher.DECRYPT_MODE,
                        Arrays.copyOf(bytes, NONCE_BYTES),
                        Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("field cipher failed", e);
        }
    }
}
