package ke.cp2.application;

import java.io.Serializable;
import java.util.List;

/**
 * What a decision on several applications did. Left are those beyond the most that one decision
 * takes.
 */
public record DecisionReport(int decided, List<SkippedApplication> skipped, long left)
        implements Serializable {

    /** EL 5 reads getters only. */
    public int getDecided() {
        return decided;
    }

    /** EL 5 reads getters only. */
    public List<SkippedApplication> getSkipped() {
        return skipped;
    }

    /** EL 5 reads getters only. */
    public long getLeft() {
        return left;
    }
}
