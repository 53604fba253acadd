package ke.cp2.letter;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One letter of a deployment as officers see it.
 *
 * @param issueReason why it took the place of another one; null for the first one
 * @param endedAt null while it is valid
 * @param reason why it does not count any more
 */
public record LetterRow(
        long id,
        String reference,
        LetterState state,
        Instant issuedAt,
        @Nullable String issueReason,
        @Nullable Instant endedAt,
        @Nullable String reason)
        implements Serializable {}
