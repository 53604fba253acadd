package ke.cp2.server;

import com.sun.enterprise.util.uuid.UuidGenerator;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes ids of HTTP sessions of 192 random bits; the server's own carry about 56. The server loads
 * it by its name, before and beside the portal, so it lies in an archive of its own.
 */
public class SessionIds implements UuidGenerator {

    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String generateUuid() {
        byte[] id = new byte[BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    @Override
    public String generateUuid(Object session) {
        return generateUuid();
    }
}
