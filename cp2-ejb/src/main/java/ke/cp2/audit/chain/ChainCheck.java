package ke.cp2.audit.chain;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how far a check has come: all that the next step needs to know, on whatever node.
 *
 * @param to the head of the chain when the check began; what is written later is not looked at
 * @param last the number of the last entry that was looked at
 * @param hash what its hash has to be
 * @param anchors how many of them it is compared with
 * @param older the entries from before the chain
 * @param begun whether the chain has begun by then
 * @param done whether there is nothing left to look at
 */
public record ChainCheck(
        ChainHead to,
        long last,
        String hash,
        int anchors,
        long older,
        boolean begun,
        boolean done,
        @Nullable ChainFault fault)
        implements Serializable {

    static ChainCheck of(ChainHead head, int anchors) {
        return new ChainCheck(
                head,
                Long.MIN_VALUE,
                EntryContent.NOTHING,
                anchors,
                0,
                false,
                !head.isBegun(),
                null);
    }

    /** An entry from before the chain was looked at. */
    ChainCheck older(ChainEntry entry) {
        return new ChainCheck(
                to,
                entry.number(),
                entry.content().hashAfter(hash, entry.number()),
                anchors,
                older + 1,
                false,
                false,
                null);
    }

    /** An entry of the chain was found where it belongs. */
    ChainCheck with(ChainEntry entry, String itsHash) {
        return new ChainCheck(to, entry.number(), itsHash, anchors, older, true, false, null);
    }

    ChainCheck broken(ChainFault found) {
        return new ChainCheck(to, last, hash, anchors, older, begun, true, found);
    }

    ChainCheck finished() {
        return new ChainCheck(to, last, hash, anchors, older, begun, true, null);
    }

    /** Tells how many entries of how many, by their numbers, were looked at. */
    public long position() {
        return Math.max(last, 0);
    }

    /** Tells whether all entries were looked at, and each is as the portal wrote it. */
    public boolean isWhole() {
        return done && fault == null;
    }
}
