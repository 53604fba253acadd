package ke.cp2.move;

import java.io.Serializable;
import java.time.Instant;

/** One line of the list of moves that wait. */
public record MoveRow(
        long id,
        String accountName,
        String profileName,
        String newNumber,
        Instant requestedAt,
        Instant expiresAt,
        String requestedBy)
        implements Serializable {

    /** The person's name, or null when neither account nor profile has one. */
    public String fullName() {
        return profileName == null ? accountName : profileName;
    }
}
