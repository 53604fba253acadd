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

    public long getId() {
        return id;
    }

    public MoveState getState() {
        return state;
    }

    public String getNewNumber() {
        return newNumber;
    }

    /** What was seen of the person. */
    public List<MoveDocument> getDocuments() {
        return Arrays.stream(documents.split(",")).map(MoveDocument::valueOf).toList();
    }

    public String getReason() {
        return reason;
    }

    public String getRequestedBy() {
        return requestedBy;
    }

    public Instant getRequestedAt() {
        return requestedAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public String getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getRefusal() {
        return refusal;
    }
}
