package ke.cp2.audit;

import java.io.Serializable;
import java.util.List;
import ke.cp2.audit.chain.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail as it is now.
 *
 * @param head its end, to be written down; null before the chain has begun
 * @param kept whether the head is noted in a file each day
 * @param anchors what is in that file
 */
public record TrailState(@Nullable Anchor head, boolean kept, List<Anchor> anchors)
        implements Serializable {

    /** Gives the last anchor; null when there is none. */
    public @Nullable Anchor lastAnchor() {
        return anchors.isEmpty() ? null : anchors.get(anchors.size() - 1);
    }
}
