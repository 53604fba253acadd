package ke.cp2.letter;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import ke.cp2.deployment.posting.DeploymentState;
import org.jspecify.annotations.Nullable;

/**
 * Tells anybody who has a letter before them what it must say.
 *
 * @param endedAt when the letter was replaced or revoked; null when it was neither
 * @param deploymentEndedAt when the deployment ended; null while it is in effect
 */
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
        @Nullable Instant endedAt,
        DeploymentState deployment,
        @Nullable Instant deploymentEndedAt)
        implements Serializable {

    /** Tells in one word how it stands: a letter ends with its deployment. */
    public LetterState standing() {
        return state == LetterState.VALID && !deployment.isLive() ? LetterState.REVOKED : state;
    }

    /** Tells whether the letter counts no more only because its deployment has ended. */
    public boolean isOfEndedDeployment() {
        return state == LetterState.VALID && !deployment.isLive();
    }

    /** Tells since when it does not count; null while it does. */
    public @Nullable Instant endedSince() {
        return isOfEndedDeployment() ? deploymentEndedAt : endedAt;
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "letter " + reference;
    }
}
