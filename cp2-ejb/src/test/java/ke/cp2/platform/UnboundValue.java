package ke.cp2.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypted values as they were before columns were bound to them. */
public final class UnboundValue {

    private UnboundValue() {}

    /** The text under the key {@code k1}. */
    public static String of(byte[] key, String text) {
        try {
            byte[] nonce = "twelve bytes".getBytes(StandardCharsets.US_ASCII);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(Arrays.copyOf(key, 32), "AES"),
                    new GCMParameterSpec(128, nonce));
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] value = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, value, nonce.length, sealed.length);
            return "k1:" + Base64.getEncoder().encodeToString(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
