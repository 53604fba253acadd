package ke.cp2.application.decision;

import java.io.Serializable;

/**
 * Shows another part of what two officers agreed on together.
 *
 * @param expected on so many applications it was agreed
 * @param decided on so many applications it was decided
 * @param takenBack on so many of these it was taken back
 */
public record DecisionPart(long id, Decision decision, long expected, long decided, long takenBack)
        implements Serializable {

    /** Tells on how many applications it stands. */
    public long stands() {
        return Math.max(0, decided - takenBack);
    }
}
