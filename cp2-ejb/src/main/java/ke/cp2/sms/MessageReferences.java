package ke.cp2.sms;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import ke.cp2.platform.KeyedHash;

/**
 * What a page follows a message with: its id and a keyed hash of that, at most 36 characters.
 * Nobody can make one up (64 bits), and the database needs no column of random texts.
 */
@ApplicationScoped
class MessageReferences {

    private static final int HASH_LENGTH = 16;

    private KeyedHash hash;

    String of(long id) {
        return id + "-" + hashOf(id);
    }

    /** The id in a reference that {@link #of} gave. */
    Optional<Long> id(String reference) {
        int dash = reference.indexOf('-');
        if (dash < 1
                || dash > 18
                || !reference.substring(0, dash).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        long id = Long.parseLong(reference.substring(0, dash));
        return MessageDigest.isEqual(
                        reference.getBytes(StandardCharsets.UTF_8),
                        of(id).getBytes(StandardCharsets.UTF_8))
                ? Optional.of(id)
                : Optional.empty();
    }

    private synchronized String hashOf(long id) {
        if (hash == null) {
            hash = KeyedHash.ofIndex();
        }
        return hash.of("sms:" + id).substring(0, HASH_LENGTH);
    }
}
