package ke.cp2.sms.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import ke.cp2.platform.cipher.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks the references of messages. Nobody else can make one (64 bits), and the database
 * needs no column of random texts.
 */
@ApplicationScoped
public class MessageReferences {

    private static final int HASH_LENGTH = 16;

    private @Nullable KeyedHash hash;

    public MessageReference of(long id) {
        return new MessageReference(id, hashOf(id));
    }

    /** The id in a reference that {@link #of} gave. */
    Optional<Long> id(MessageReference reference) {
        byte[] right = hashOf(reference.messageId()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(reference.proof().getBytes(StandardCharsets.UTF_8), right)
                ? Optional.of(reference.messageId())
                : Optional.empty();
    }

    private synchronized String hashOf(long id) {
        if (hash == null) {
            hash = KeyedHash.ofIndex();
        }
        return hash.of("sms:" + id).substring(0, HASH_LENGTH);
    }
}
