package ke.cp2.application.standing;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.HistoryKind;
import org.jspecify.annotations.Nullable;

/**
 * Shows a decision that does not stand any more, and what the application is by now.
 *
 * @param name the applicant's full name, or null
 * @param decided what had been decided, or null
 * @param kind whether it was taken back or opened anew
 * @param by the name of the officer, or null
 * @param now what the application is by now
 * @param nowBy the name of the officer who has decided so since, or null
 * @param nowReason why, or null
 */
public record UndoneDecision(
        String reference,
        @Nullable String name,
        @Nullable ApplicationState decided,
        HistoryKind kind,
        @Nullable String by,
        Instant at,
        @Nullable String reason,
        ApplicationState now,
        @Nullable String nowBy,
        @Nullable String nowReason)
        implements Serializable {}
