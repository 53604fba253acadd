package ke.cp2.move;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * One move as its page shows it.
 *
 * @param duplicateId the account that gives the new number away, or null
 */
public record MoveView(
        long id,
        long accountId,
        Long duplicateId,
        MoveState state,
        String newNumber,
        String documents,
        String reason,
        long requestedById,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        String decidedBy,
        Instant decidedAt,
        String refusal)
        implements Serializable {

    /** Lists the documents that the officer has seen. */
    public List<MoveDocument> seenDocuments() {
        return Arrays.stream(documents.split(",")).map(MoveDocument::valueOf).toList();
    }
}
