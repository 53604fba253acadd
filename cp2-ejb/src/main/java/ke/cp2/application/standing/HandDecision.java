package ke.cp2.application.standing;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.application.ApplicationState;
import org.jspecify.annotations.Nullable;

/**
 * Shows an outcome that was decided on by hand, without a ranked list.
 *
 * @param name the applicant's full name, or null
 * @param by the name of the officer, or null
 * @param approval what a second officer said; null when none was needed
 * @param answeredBy the name of the second officer, or null
 */
public record HandDecision(
        String reference,
        @Nullable String name,
        ApplicationState state,
        @Nullable String by,
        Instant at,
        @Nullable String reason,
        @Nullable HandApproval approval,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt)
        implements Serializable {}
