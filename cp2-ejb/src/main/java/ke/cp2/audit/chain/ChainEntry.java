package ke.cp2.audit.chain;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An entry in its place.
 *
 * @param number its place in the chain
 * @param hash that of its content and of the entry before; null in entries from before the chain
 */
public record ChainEntry(long number, EntryContent content, @Nullable String hash)
        implements Serializable {

    /** Tells whether it has the hash that it would have behind another one, in that place. */
    boolean follows(String before, long place) {
        return content.hashAfter(before, place).equals(hash);
    }

    /** Describes it for those who look at the database beside the portal. */
    String described() {
        return "  record %d, %s: %s, %s %s"
                .formatted(
                        number,
                        content.happenedAt(),
                        content.action(),
                        content.subjectType(),
                        content.subjectId());
    }
}
