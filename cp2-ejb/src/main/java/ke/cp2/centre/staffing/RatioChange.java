package ke.cp2.centre.staffing;

import java.io.Serializable;

/**
 * Says of a part of a ratio what it was and what it becomes; 0 does not count.
 *
 * @param name of the part, as {@link Ratio} has it
 */
public record RatioChange(String positionCode, String name, int before, int after)
        implements Serializable {

    /** Gives it for the audit trail: {@code SUP perCandidates: 200 -> 150}. */
    String inCodes() {
        return positionCode + ' ' + name + ": " + before + " -> " + after;
    }
}
