package ke.cp2.sms.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Ids that gateways give to messages, as they are kept. SMPP allows 64 characters, not everybody
 * keeps to that, and an id that does not fit must neither end a session nor fail to match.
 */
public final class GatewayIds {

    static final int LENGTH = 255;

    private static final int BEGINNING = 180;

    private GatewayIds() {}

    /** The id itself; of one that is too long its beginning and a digest, always the same. */
    public static @Nullable String kept(@Nullable String id) {
        return id == null || id.length() <= LENGTH
                ? id
                : id.substring(0, BEGINNING) + '~' + digest(id);
    }

    private static String digest(String id) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
