package ke.cp2.application.reopening;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.application.ApplicationState;

/** A request to decide anew that waits for an answer. */
public record ReopeningView(
        String reference,
        ApplicationState applicationState,
        String vacancyNumber,
        String applicantName,
        long requesterId,
        String requesterName,
        Instant requestedAt,
        String reason)
        implements Serializable {}
