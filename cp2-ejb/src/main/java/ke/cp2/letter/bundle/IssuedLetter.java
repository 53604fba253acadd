package ke.cp2.letter.bundle;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.letter.LetterState;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a sub-county, as a list of them has it.
 *
 * @param endedAt null while it is valid
 * @param reason why it does not count any more
 */
public record IssuedLetter(
        long id,
        String reference,
        LetterState state,
        String fullName,
        String positionCode,
        String centreCode,
        String centreName,
        Instant issuedAt,
        @Nullable Instant endedAt,
        @Nullable String reason)
        implements Serializable {}
