package ke.cp2.letter;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import ke.cp2.deployment.posting.DeploymentState;

/** Tells anybody who has a letter before them what it must say. */
public record CheckedLetter(
        String reference,
        LetterState state,
        Instant issuedAt,
        String fullName,
        String positionCode,
        String examCode,
        int examYear,
        String centreCode,
        String centreName,
        LocalDate startsOn,
        LocalDate endsOn,
        DeploymentState deployment)
        implements Serializable {

    /** Tells in one word how it stands: a letter ends with its deployment. */
    public LetterState standing() {
        return state == LetterState.VALID && !deployment.isLive() ? LetterState.REVOKED : state;
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "letter " + reference;
    }
}
