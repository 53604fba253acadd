package ke.cp2.deployment.change;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.application.ApplicationState;
import org.jspecify.annotations.Nullable;

/**
 * A change as pages show it.
 *
 * @param leaver who goes
 * @param coming who takes the seat, or null when it stays free
 * @param choice why it is not the first who could come, or null
 * @param askedBy the officer who asked for it, null when the officer has no name
 * @param decidedBy who approved, refused or withdrew it; null while nobody has
 * @param answer why it was refused or withdrawn, or null
 * @param waitsForOther whether the reader has asked for it, so that somebody else decides
 */
public record ChangeRow(
        long id,
        long deploymentId,
        long seriesId,
        ChangeState state,
        AbsenceCause cause,
        String reason,
        String centreCode,
        String centreName,
        String subCountyCode,
        String positionCode,
        Person leaver,
        @Nullable Person coming,
        @Nullable String choice,
        @Nullable String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        boolean waitsForOther)
        implements Serializable {

    /** Tells whether it waits for the second officer. */
    public boolean isWaiting() {
        return state == ChangeState.PROPOSED;
    }

    /** Tells whether whoever was to come has been offered a post in another way meanwhile. */
    public boolean isOfferedElsewhere() {
        return isWaiting() && coming != null && coming.application() == ApplicationState.OFFERED;
    }

    /**
     * Somebody in a change.
     *
     * @param fullName null when it is not known
     * @param application what has become of the application
     */
    public record Person(
            long accountId,
            String reference,
            @Nullable String fullName,
            ApplicationState application)
            implements Serializable {

        /** The name, or the reference of the application where there is none. */
        public String name() {
            return fullName == null ? reference : fullName;
        }
    }
}
