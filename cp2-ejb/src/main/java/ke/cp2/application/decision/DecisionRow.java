package ke.cp2.application.decision;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows a decision in the list of those on a vacancy.
 *
 * @param expected how many applications were confirmed
 * @param decided how many of them were decided on
 * @param takenBackAt when the officer took it back, or null
 * @param undoable whether the reader may still take it back
 */
public record DecisionRow(
        long id,
        Decision decision,
        @Nullable String officerName,
        Instant confirmedAt,
        long expected,
        long decided,
        @Nullable Instant takenBackAt,
        boolean undoable)
        implements Serializable {

    /** The same one, which nobody takes back any more. */
    DecisionRow standing() {
        return new DecisionRow(
                id, decision, officerName, confirmedAt, expected, decided, takenBackAt, false);
    }
}
