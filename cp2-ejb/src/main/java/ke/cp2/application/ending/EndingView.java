package ke.cp2.application.ending;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * Shows a request to end a vacancy.
 *
 * @param by the name of the officer who asks
 * @param own whether that is the reader
 * @param closesAt the closing time that is asked for, or was agreed on; null for a cancellation
 * @param announced the closing time that people read then; null for a cancellation
 * @param effective when the vacancy would close if it were approved now; null when it is not open
 * @param answeredBy the name of the officer who answered, or null
 * @param answer why it was refused, or null
 * @param refusal the key of the text why the reader cannot approve it; null when the reader can
 */
public record EndingView(
        long id,
        EndingKind kind,
        EndingState state,
        VacancyDetails vacancy,
        String by,
        boolean own,
        Instant at,
        String reason,
        @Nullable Instant closesAt,
        @Nullable Instant announced,
        @Nullable Instant effective,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        @Nullable String refusal)
        implements Serializable {

    /** Tells whether it waits for a second officer. */
    public boolean isWaiting() {
        return state == EndingState.WAITING;
    }

    /** Tells whether it is about a cancellation. */
    public boolean isCancellation() {
        return kind == EndingKind.CANCEL;
    }
}
