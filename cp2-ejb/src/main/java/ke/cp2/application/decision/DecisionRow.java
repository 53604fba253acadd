package ke.cp2.application.decision;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.application.standing.HandApproval;
import org.jspecify.annotations.Nullable;

/**
 * Shows a decision in the list of those on a vacancy.
 *
 * @param expected how many applications were confirmed
 * @param decided how many of them were decided on
 * @param takenBack on how many it was taken back since, one by one or all together
 * @param takenBackAt when the officer took it back, or null
 * @param approval what a second officer said; null when none is needed
 * @param answeredBy the name of the second officer, or null
 * @param answer why it was refused, or null
 * @param undoable whether the reader may still take it back
 */
public record DecisionRow(
        long id,
        Decision decision,
        @Nullable String officerName,
        Instant confirmedAt,
        long expected,
        long decided,
        long takenBack,
        @Nullable Instant takenBackAt,
        @Nullable HandApproval approval,
        @Nullable String answeredBy,
        @Nullable String answer,
        boolean undoable)
        implements Serializable {

    /** Tells on how many applications it stands. */
    public long stands() {
        return Math.max(0, decided - takenBack);
    }

    /** Tells what is left of it. */
    public ActStanding left() {
        if (approval == HandApproval.REFUSED) {
            return ActStanding.REFUSED;
        }
        if (takenBackAt != null) {
            return ActStanding.TAKEN_BACK;
        }
        if (takenBack > 0 && stands() == 0) {
            return ActStanding.ALL_BACK;
        }
        if (approval == HandApproval.WAITING) {
            return ActStanding.WAITING;
        }
        if (undoable) {
            return ActStanding.UNDOABLE;
        }
        return takenBack > 0 ? ActStanding.IN_PART : ActStanding.STANDS;
    }

    /** The same one, which nobody takes back any more. */
    DecisionRow standing() {
        return new DecisionRow(
                id,
                decision,
                officerName,
                confirmedAt,
                expected,
                decided,
                takenBack,
                takenBackAt,
                approval,
                answeredBy,
                answer,
                false);
    }
}
