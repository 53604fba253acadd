package ke.cp2.audit.chain;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The end of the chain: whoever knows it knows all that is before it.
 *
 * @param number the number of the last entry
 * @param hash its hash; null before the chain has begun
 * @param highest the highest number in the table, the same unless somebody else wrote or deleted
 */
public record ChainHead(long number, @Nullable String hash, long highest) implements Serializable {

    boolean isBegun() {
        return hash != null;
    }
}
