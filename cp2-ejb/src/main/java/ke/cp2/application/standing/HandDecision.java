package ke.cp2.application.standing;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.application.ApplicationState;
import org.jspecify.annotations.Nullable;

/**
 * Shows an outcome that one officer alone has decided on.
 *
 * @param name the applicant's full name, or null
 * @param by the name of the officer, or null
 */
public record HandDecision(
        String reference,
        @Nullable String name,
        ApplicationState state,
        @Nullable String by,
        Instant at,
        @Nullable String reason)
        implements Serializable {}
